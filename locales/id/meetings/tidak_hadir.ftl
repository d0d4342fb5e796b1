title = Tidak hadir
about = Jawab undangan: tidak hadir.
start = tidak hadir | tidak bisa hadir | berhalangan | berhalangan hadir

meeting = Untuk rapat mana?
    .label = Rapat
    .none = Ibu/Bapak belum diundang ke rapat yang akan datang.
