title = Bergabung
about = Masuk dengan kode undangan.
start = gabung | daftar | start

code = Selamat datang di *Kabar Posyandu* 👋 Ketik *kode undangan* Ibu/Bapak, misalnya: abcd-efgh-jkmn
    .label = Kode undangan
    .hint = Kodenya 12 huruf dan angka, dari bidan atau kelurahan/desa. Besar kecil huruf tidak apa-apa.

how-to =
    Selamat datang di *Kabar Posyandu* 👋
    Untuk masuk, ketik *kode undangan* dari bidan atau kelurahan/desa Ibu/Bapak.
    Kalau nomor HP Ibu/Bapak sudah didaftarkan, tekan tombol di bawah untuk membagikan nomor sendiri.
    Untuk ibu balita: ketik *ikuti* lalu kode dari KMS, atau *ikuti* lalu nama posyandunya, misalnya *ikuti Melati 2*.
how-to-shown =
    Selamat datang di *Kabar Posyandu* 👋
    Nomor WhatsApp ini belum ada di daftar kami. Ketik *kode undangan* dari bidan atau kelurahan/desa Ibu/Bapak, atau minta mereka mendaftarkan nomor ini.
    Untuk ibu balita: ketik *ikuti* lalu kode dari KMS, atau *ikuti* lalu nama posyandunya, misalnya *ikuti Melati 2*.
how-to-hidden =
    Selamat datang di *Kabar Posyandu* 👋
    Untuk masuk, ketik *kode undangan* dari bidan atau kelurahan/desa Ibu/Bapak.
    Untuk ibu balita: ketik *ikuti* lalu kode dari KMS, atau *ikuti* lalu nama posyandunya, misalnya *ikuti Melati 2*.
held =
    Halo 👋 Nomor ini kami kenal dari akun WhatsApp yang lain, jadi kami belum tahu siapa yang menulis.
    Pesan Ibu/Bapak kami simpan dulu { $days } hari. Ketik *kode undangan* dari bidan atau kelurahan/desa, lalu pesan itu kami lanjutkan.
share = 📱 Bagikan nomor saya
have-joined = Ibu/Bapak sudah terdaftar di sini. Ketik *menu* untuk melihat pilihan.
not-joined = Ibu/Bapak belum terdaftar. Ketik kode undangan dulu, ya.

wrong-code = Kode itu tidak cocok atau sudah tidak berlaku. Coba periksa lagi hurufnya. Sisa percobaan: { $left } kali. Kalau masih gagal, minta kode baru kepada yang mengundang.
paused = Sudah 5 kali kode salah. Demi keamanan, coba lagi { $minutes } menit lagi. Sambil menunggu, minta kode baru kepada yang mengundang.
expired = Undangan ini sudah dipakai atau sudah lewat masanya. Minta kode baru kepada yang mengundang, ya.
not-own-contact = Itu bukan nomor Ibu/Bapak sendiri. Pakai tombol *Bagikan nomor saya*, atau ketik kode undangan.
not-own-contact-shown = Itu bukan nomor Ibu/Bapak sendiri. Nomor Ibu/Bapak sudah kami lihat; kalau belum terdaftar, ketik kode undangan dari bidan atau kelurahan/desa.
not-own-contact-hidden = Maaf, nomor yang dibagikan belum bisa kami pastikan. Ketik *kode undangan* dari bidan atau kelurahan/desa, ya.
not-on-roster = Nomor ini belum ada di daftar kami. Minta kode undangan kepada bidan atau kelurahan/desa, lalu ketik di sini.
chat-taken = Obrolan ini sudah dipakai orang lain yang terdaftar. Undangan ini untuk satu orang saja; buka dari akun Ibu/Bapak sendiri.
no-consent = Baik, tidak ada yang kami simpan. Kalau berubah pikiran, ketik lagi kode undangannya.
no-name = Tulis nama lengkap saja, dengan huruf biasa: tanpa tautan, nomor HP, atau kata lain seperti “disetujui”.
no-line = Tulis dengan huruf biasa, tanpa tautan.
full = Permintaan untuk { $posyandu } sedang banyak, jadi yang ini belum kami simpan. Tanyakan langsung kepada yang mengundang, lalu coba lagi besok, ya.
many-requests = ⚠️ Permintaan bergabung untuk *{ $posyandu }* sangat banyak, jadi yang baru kami tahan sampai besok. Jawab dulu yang sudah ada. Kalau banyak yang tidak Ibu/Bapak kenal, mungkin kodenya tersebar: minta calon kader meminta kode baru langsung kepada Ibu/Bapak.

welcome = Selamat bergabung, *{ $name }* 🎉 Ketik *menu* untuk mulai. Mau mencoba dulu tanpa dicatat? Ketik *latihan*.
asked = Terima kasih. Permintaan Ibu/Bapak untuk { $posyandu } sudah kami teruskan kepada yang mengundang. Jawabannya kami kirim ke sini.
request = *{ $name }* ingin bergabung sebagai kader di *{ $posyandu }* lewat undangan Ibu/Bapak. { $known ->
    [ya] Nomornya { $phone }.
   *[tidak] Nomornya tidak kami ketahui; nama itu ditulisnya sendiri.
  } Benar orangnya? Kalau ragu, tanyakan dulu langsung kepadanya.
request-passed = *{ $name }* ingin bergabung sebagai kader di *{ $posyandu }*. Yang mengundangnya tidak bertugas lagi, jadi kami tanyakan kepada Ibu/Bapak. { $known ->
    [ya] Nomornya { $phone }.
   *[tidak] Nomornya tidak kami ketahui; nama itu ditulisnya sendiri.
  } Benar orangnya? Kalau ragu, tanyakan dulu langsung kepadanya.
accept = Ya, terima
decline = Bukan, tolak
accepted = { $name } sekarang kader di { $posyandu }. Sudah kami kabari.
declined = Permintaan { $name } untuk { $posyandu } ditolak. Sudah kami kabari.
joined = Selamat bergabung, *{ $name }* 🎉 Ibu/Bapak sekarang tercatat sebagai kader di *{ $posyandu }*. Ketik *menu* untuk mulai.
turned-away = Maaf, permintaan bergabung di { $posyandu } belum diterima. Silakan tanya langsung kepada yang mengundang. Data Ibu/Bapak tidak kami simpan.
no-request = Permintaan itu tidak ada, atau bukan untuk Ibu/Bapak.
decided = Permintaan itu sudah dijawab.
many-wrong-code = ⚠️ Dalam sehari ada { $count } kode undangan yang salah, dari banyak nomor. Mungkin ada yang mencoba-coba. Kode undangan tidak bisa ditebak, jadi tidak ada yang perlu dihentikan; periksa saja apakah ada undangan yang salah cetak.
many-wrong-room = ⚠️ Dalam sehari ada { $count } kode ruang rapat yang salah dari orang di luar undangan. Mungkin ada yang menebak-nebak. Sampai besok, orang di luar undangan masuk daftar hadir dengan memindai QR atau lewat petugas; undangan tetap bisa mengetik angkanya.
many-wrong-follow = ⚠️ Dalam sehari ada { $count } kode KMS yang salah, dari banyak nomor. Mungkin ada yang mencoba-coba. Tanpa tanggal lahir anak, kode itu tidak membuka apa pun.
