title = Kehadiran rapat
about = Siapa yang hadir, diwakilkan, tidak hadir, dan belum menjawab.
start = kehadiran | jawaban undangan

meeting = Rapat mana?
    .label = Rapat
    .none = Tidak ada rapat yang akan datang di wilayah tugas Ibu/Bapak.
