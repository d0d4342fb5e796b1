title = Riwayat laporan
about = Siapa mengirim, memeriksa dan memperbaiki satu laporan, dan kapan.
example = riwayat laporan melati 1 oktober
start = riwayat laporan | riwayat | sejarah laporan

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu yang mana?
    .label = Posyandu
period = Laporan bulan apa?
    .label = Bulan
