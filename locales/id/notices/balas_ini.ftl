title = Balas edaran
about = Kirim tulisan ini sebagai balasan edaran.

notice = Nomor edarannya?
body = Tulis jawaban Ibu/Bapak. Hanya pengirimnya yang membaca. Tanpa nama warga, ya.
    .label = Balasan
sure = Sampaikan ini sebagai balasan ke { $to_sender }? “{ $body }”
    .label = Sampaikan
    .opt-kirim = Ya, sampaikan
    .opt-tidak = Tidak

not-sent = Baik, tidak kami sampaikan.
stop = Mau berhenti menerima pengingat, edaran, dan pengumuman? Tekan tombolnya, atau ketik *berhenti*. Kalau tidak, abaikan saja pesan ini.
