title = Jam selesai rapat
about = Jam selesai rapat.
cancelled = Baik. Semua catatan sampai di sini tersimpan. Untuk melanjutkan ketik *notulen*.

meeting = Ketik nomor rapatnya, misalnya: 12
ended = Pukul berapa rapat selesai? Misalnya *11.40*. Boleh *lewati*.
