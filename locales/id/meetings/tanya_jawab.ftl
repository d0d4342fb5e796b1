title = Jawab pertanyaan
about = Jawab pertanyaan dari yang diundang.

question = Nomor pertanyaannya?
    .label = Pertanyaan
body = Apa jawabannya? Hanya yang bertanya yang membacanya. Tanpa nama warga, ya.
    .label = Jawaban
