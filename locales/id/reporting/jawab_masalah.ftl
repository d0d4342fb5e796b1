title = Jawab masalah

which = Masalah yang mana?
body = Masalah { $asked_posyandu } ({ $asked_month }): “{ $asked_words }”
    Tulis jawaban atau rencananya. Kader posyandu ini langsung membacanya. Tanpa nama warga, ya.
