title = Kepala notulen
about = Pimpinan, notulis dan jam selesai.
cancelled = Baik. Semua catatan sampai di sini tersimpan. Untuk melanjutkan ketik *notulen*.

meeting = Ketik nomor rapatnya, misalnya: 12
leader = Siapa yang memimpin rapat? Nama dan jabatannya.
    .constraint = Tulis nama atau jabatannya, misalnya *Sekda*.
taker = Siapa notulisnya?
ended = Pukul berapa rapat selesai? Misalnya *11.40*. Boleh *lewati*.
