title = Jam selesai rapat
about = Jam selesai rapat.

meeting = Ketik nomor rapatnya, misalnya: 12
ended = Pukul berapa rapat selesai? Misalnya *11.40*. Boleh *lewati*.
