title = Hadir
about = Jawab undangan: hadir.
start = hadir | saya hadir | siap hadir | insya allah hadir

meeting = Untuk rapat mana?
    .label = Rapat
    .none = Ibu/Bapak belum diundang ke rapat yang akan datang.
