title = Tim
about = Siapa saja anggota tim, dan siapa yang belum terhubung.
start = tim | tim pokjanal | pokjanal | anggota tim

area = Tim wilayah mana?
    .label = Wilayah

head = *{ $body }* ({ $n } orang)
decree = SK { $sk }{ $term ->
    [ya] , masa bakti { $from } s.d. { $to }
   *[tidak] {""}
  }
member = { $reached ->
    [ya] •
   *[tidak] ✉
  } *{ $position }*: { $name } ({ $agency })
nobody = Belum ada anggota. Tekan *Ubah tim* untuk menambah.
absent = ✉ = belum terhubung: { $n } orang.
codes = Kode untuk { $n } orang
codes-list = { $count ->
    [1] Teruskan pesan ini hanya kepada orangnya. Kodenya berlaku 14 hari, untuk satu kali pakai.
   *[other] Teruskan tiap kode hanya kepada orangnya. Berlaku 14 hari, untuk satu kali pakai. Ada { $count } orang:
  }
no-codes = Tidak ada kode yang bisa Ibu/Bapak buat untuk anggota yang belum terhubung. Mintalah kepada sekretariat.
