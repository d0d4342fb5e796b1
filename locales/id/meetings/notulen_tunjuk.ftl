title = Tunjuk notulis
about = Menunjuk notulis satu rapat.

meeting = Ketik nomor rapatnya, misalnya: 12
person = Siapa notulisnya? Ia hanya bisa menulis notulen rapat ini.
    .none = Belum ada undangan yang terhubung dengan bot.
