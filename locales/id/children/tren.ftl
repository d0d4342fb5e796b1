title = Grafik posyandu
about = S, D, N, T, dan BGM posyandu selama dua tahun.
start = tren | trend | grafik posyandu | tren posyandu | perkembangan posyandu

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu mana?
    .label = Posyandu

few = { $posyandu }: belum ada dua bulan yang dilaporkan atau ditimbang, jadi belum ada grafiknya.
