title = Absen di rapat
about = Catat kehadiran dengan kode di ruang rapat.
start = absen | absensi | presensi

code = Ketik *4 angka* yang tertulis di ruang rapat.
    .label = Kode ruang rapat
    .hint = Kodenya ada di papan atau layar. Tidak terlihat? Tanyakan kepada petugas di meja depan.
