title = Riwayat laporan
about = Siapa mengirim, memeriksa dan memperbaiki satu laporan, dan kapan.
example = riwayat laporan melati 1 oktober
start = riwayat laporan | riwayat | sejarah laporan
guide =
    Setiap langkah satu laporan: dikirim, diperiksa, dikembalikan, diperbaiki, ditutup; siapa, kapan, dan kenapa. Misalnya *riwayat laporan melati 1 oktober*.

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu yang mana?
    .label = Posyandu
period = Laporan bulan apa?
    .label = Bulan
