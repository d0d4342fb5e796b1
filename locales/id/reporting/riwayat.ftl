title = Riwayat laporan
about = Siapa mengirim, memeriksa dan memperbaiki satu laporan, dan kapan.
example = riwayat laporan melati 1 oktober
start = riwayat laporan | riwayat | sejarah laporan | laporan saya sudah diperiksa | laporan saya sudah diperiksa belum | laporan saya sudah diperiksa apa belum | laporan kami sudah diperiksa belum | apakah laporan saya sudah diperiksa
guide =
    Setiap langkah satu laporan: dikirim, diperiksa, dikembalikan, diperbaiki, ditutup; siapa, kapan, dan kenapa. Misalnya *riwayat laporan melati 1 oktober*.

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu yang mana?
    .label = Posyandu
period = Laporan bulan apa?
    .label = Bulan
