title = Status laporan
about = Laporan mana yang sudah diperiksa, menunggu, atau belum datang.
example = status laporan oktober
start = status laporan | status pemeriksaan | status verifikasi | laporan yang sudah diperiksa | laporan yang belum diperiksa | laporan mana yang sudah diperiksa | sudah diperiksa | yang sudah diperiksa

period = Laporan bulan apa?
    .label = Bulan
