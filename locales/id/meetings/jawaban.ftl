title = Jawaban undangan
about = Jawab undangan dengan kata sendiri.

words = Apa jawaban Ibu/Bapak? Misalnya: hadir, tidak hadir, atau diwakilkan.
    .label = Jawaban
meeting = Untuk rapat mana?
    .label = Rapat
    .none = Ibu/Bapak belum diundang ke rapat yang akan datang.
