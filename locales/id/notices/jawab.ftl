title = Jawab balasan

word = Nomor balasannya?
body = { $asked_name }: “{ $asked_body }”
    Tulis jawaban Ibu/Bapak. Hanya { $asked_name } yang membaca. Tanpa nama warga, ya.
