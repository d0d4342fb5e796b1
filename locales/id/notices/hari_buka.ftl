title = Hari buka posyandu
about = Catat hari buka posyandu: tiap bulan, atau dipindah sekali ini saja.
example = hari buka Rabu kedua
start = hari buka | jadwal posyandu | hari buka posyandu | jadwal buka
guide =
    Tiap bulan: *hari buka Rabu kedua*, juga *hari buka Rabu kedua dan keempat*. Dipindah sekali: *hari buka bulan ini tanggal 15*. Pengingat laporan mengikutinya.

said = Hari bukanya kapan?
posyandu = Posyandu mana?
    .none = Tidak ada posyandu di bawah Ibu/Bapak.
day = Hari bukanya sekarang: { $known_day }. Buka tiap kapan? Misalnya *tanggal 12*, *Rabu kedua dan keempat*, atau sekali ini saja: *bulan ini tanggal 15*.
unknown = belum dicatat
done = Tercatat: { $posyandu } buka { $day } tiap bulan. Terima kasih 🙏
no-hour = Jam bukanya belum ada tempatnya di sini; yang dicatat harinya saja.
none = Posyandu itu tidak ada, atau bukan wewenang Ibu/Bapak.
not-yours = *{ $posyandu }* di luar wilayah tugas Ibu/Bapak, jadi hari bukanya tidak bisa diubah dari sini. Yang bisa: kader, bidan dan lurahnya sendiri.
only-once = Kalau yang dimaksud sekali ini saja, tulis misalnya *bulan ini tanggal 15*.
moved-once = Tercatat: *{ $posyandu }* sekali ini buka *{ $to }*, bukan { $from }. Sesudah itu kembali { $usual } tiap bulan.
    Batal pindah? Tulis *hari buka { $posyandu } seperti biasa*.
closed-once = Tercatat: *{ $posyandu }* tidak buka { $from }. Sesudah itu kembali { $usual } tiap bulan.
    Keliru? Tulis *hari buka { $posyandu } seperti biasa*.
usual-again = Tercatat: *{ $posyandu }* buka seperti biasa, { $day } tiap bulan.
usual-first = Hari buka yang biasa belum dicatat, jadi belum ada yang bisa dipindah. Tulis dulu yang tiap bulan, misalnya *Rabu kedua* atau *tanggal 12*.
past = Tanggal itu sudah lewat. Tulis tanggal yang akan datang, misalnya *bulan depan tanggal 15*.
which = Hari buka yang mana yang dipindah? Tulis dua-duanya, misalnya *dari 11 ke 13 November*, atau *tanggal 25 libur*.
not-understood = Belum paham. Tulis misalnya *tanggal 12*, *Rabu kedua*, *Rabu kedua dan keempat*, atau *bulan ini tanggal 15*.

# Dikatakan sebagai kalimat biasa, dan dicatat sesudah satu ketukan
ask-move = *{ $posyandu }*: sekali ini buka *{ $to }*, bukan { $from }? Bukan itu? Ketik *hari buka*.
ask-closed = *{ $posyandu }*: tidak buka *{ $from }*, sekali ini saja? Bukan itu? Ketik *hari buka*.
ask-which = Hari buka yang dipindah, yang mana maksud Ibu/Bapak? Ketuk untuk mencatatnya.
tap-move = Ya
tap-not = Tidak
not-moved = Baik, tidak ada yang dicatat. Hari bukanya tetap.
tap-place = { $posyandu }: { $to ->
    [none] tidak buka { $from }
   *[other] { $to }
  }
move-over = Hari buka itu sudah berubah sejak ditanyakan, jadi belum dicatat apa-apa. Ketik *hari buka* untuk mencatat yang sekarang.
same-day = Hari itu memang hari bukanya, jadi tidak ada yang dipindah. Tulis dua-duanya, misalnya *dari 11 ke 13 November*.
