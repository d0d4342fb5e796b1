title = Tolak edaran

notice = Nomor edarannya?
reason = Apa alasannya? Satu kalimat saja, supaya bisa diperbaiki. Tanpa nama warga, ya.
