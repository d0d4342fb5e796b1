title = Status laporan
about = Laporan mana yang sudah diperiksa, menunggu, atau belum datang.
example = status laporan oktober
start = status laporan | status pemeriksaan | status verifikasi | laporan yang sudah diperiksa | laporan yang belum diperiksa | laporan mana yang sudah diperiksa
guide =
    Laporan mana yang sudah diperiksa, menunggu, dikembalikan, atau belum datang. Bulan lain: *status laporan oktober*.

period = Laporan bulan apa?
    .label = Bulan
