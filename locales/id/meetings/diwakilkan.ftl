title = Diwakilkan
about = Jawab undangan: diwakilkan.
start = diwakilkan | wakilkan

meeting = Untuk rapat mana?
    .label = Rapat
    .none = Ibu/Bapak belum diundang ke rapat yang akan datang.
