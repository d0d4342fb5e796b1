title = Grafik posyandu
about = S, D, N, T, dan BGM dua tahun terakhir sebagai gambar.
example = grafik posyandu
start = grafik posyandu | tren posyandu | tren | trend | perkembangan posyandu | grafik skdn

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu mana?
    .label = Posyandu

none = *{ $posyandu }*: belum ada yang ditimbang di sini, jadi belum ada grafiknya. Mulai dengan *timbang*.
