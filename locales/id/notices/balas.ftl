title = Balas edaran

notice = Nomor edarannya?
body = Tulis jawaban Ibu/Bapak. Hanya pengirimnya yang membaca. Tanpa nama warga, ya.
