title = Daftar hadir
about = Hari rapat: kode ruangan, tandai yang hadir, berkas daftar hadir.
start = daftar hadir | buka absen | buka daftar hadir

meeting = Daftar hadir rapat mana?
    .label = Rapat
    .none = Tidak ada rapat hari ini di wilayah tugas Ibu/Bapak.
