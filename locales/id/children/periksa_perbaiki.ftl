title = Perbaiki timbangan
about = Angka yang dikembalikan bidan.

weighing = Timbangan yang mana?
    .label = Timbangan
line = { $about_line }

    Tulis angka yang betul, misalnya *8,4* atau *8,4 72*.
    .label = Angka yang betul
