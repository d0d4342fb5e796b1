title = Jadwal edaran
about = Edaran yang dikirim berulang.
start = jadwal | jadwal edaran

head = 🔁 *Jadwal edaran*. Tekan untuk mengubah atau menghentikan:
line = *{ $number }* “{ $start }”: { $rule }
none = Belum ada jadwal. Buat edaran, lalu pilih *Atur lainnya* → *Kirim berulang*.

is = 🔁 { $rule }
next =
    Berikutnya:
    { $dates }
never = Tanggal seperti itu tidak ada dalam setahun ke depan.
no-open-days = Belum ada posyandu yang hari bukanya tercatat. Kader atau sekretariat mengetik *hari buka*.
weekly = tiap { $days }, pukul { $at }
monthly = { $on } tiap bulan, pukul { $at }
on-date = tanggal { $day }
on-week = { $weekday } { $week ->
    [w1] pertama
    [w2] kedua
    [w3] ketiga
    [w4] keempat
   *[other] terakhir
  }
before-open = { $days ->
    [0] pada hari buka posyandu
   *[other] { $days } hari sebelum hari buka posyandu
  }, kepada yang posyandunya buka, pukul { $at }
active = ✅ Jadwal *{ $number }* aktif: “{ $start }”
how-to-stop = Tiap kali dikirim, Ibu/Bapak kami kabari. Mengubah atau menghentikan: ketik *jadwal*.
ended = Jadwal { $number } (“{ $start }”) dihentikan. Yang sudah dikirim tetap.
once = Jadwal { $number } (“{ $start }”) berhenti. Sekarang ini edaran sekali kirim; lihat dan setujui lagi:
asked-anew = Persetujuan yang dulu berlaku untuk bentuk lama. Mulai sekarang tiap kiriman jadwal { $number } kami mintakan persetujuan lagi bila wilayah ini memerlukannya.
ended-already = Jadwal itu sudah dihentikan.
not-understood = Belum paham jadwalnya. Tulis misalnya *Rabu kedua tiap bulan pukul 08.00*, *tiap Senin*, *tanggal 5 tiap bulan*, atau *H-3 hari buka posyandu*.
