title = Tanya sekretariat
about = Tanya sekretariat tentang rapat.

meeting = Nomor rapatnya?
    .label = Nomor rapat
body = Apa yang mau Ibu/Bapak tanyakan? Tanpa nama warga, ya.
    .label = Pertanyaan
sure = Belum terjawab? Kami teruskan ke sekretariat: “{ $body }”
    .label = Teruskan
    .opt-kirim = Teruskan
    .opt-tidak = Tidak usah

sent = Pertanyaan Ibu/Bapak tentang rapat “{ $theme }” kami teruskan ke sekretariat. Jawabannya kami kirim ke sini.
not-sent = Baik, tidak kami teruskan.
nobody = Belum ada sekretariat yang bisa kami hubungi untuk rapat “{ $theme }”. Mohon tanyakan langsung ke pengundangnya.
asked = ❓ { $name } bertanya tentang rapat “{ $theme }”, { $day }: “{ $body }”
answer = Jawab
answered = 💬 Sekretariat menjawab pertanyaan Ibu/Bapak tentang rapat “{ $theme }” (“{ $question }”): “{ $body }”
done = Terkirim ke { $name }.
done-before = Pertanyaan { $name } sudah dijawab.
gone = Yang bertanya sudah tidak terdaftar, jadi jawabannya tidak bisa dikirim.
