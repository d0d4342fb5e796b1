# Kata-kata di luar pertanyaan: menu, sambungan yang terputus, tombol lama.
practice = 🎓 *LATIHAN* – tidak dicatat sebagai laporan sungguhan
menu = Halo, { $name }. Mau apa hari ini?
menu-hint = Ketik *menu* untuk melihat pilihan.
help =
  Ibu/Bapak bisa mengetik:
  • *menu* – daftar pilihan
  • *saya* – data yang kami simpan
  • *bahasa* – ganti bahasa
  Saat mengisi: *kembali*, *simpan*, *batal*, *bantuan*.
help-head = Yang bisa Ibu/Bapak lakukan di sini:
help-line = • { $what } Ketik: *{ $example }*
guide-type = Ketik: *{ $example }*
help-topics = Penjelasan satu per satu: ketik *bantuan* lalu { $topics }.
you-are-welcome = Sama-sama 🙏
thanks-back = Sama-sama, Bu/Pak 🙏 Kalau ada yang perlu dicatat, ketik *menu*.
agreed = Baik, Bu/Pak 🙏 Tidak ada yang kami ubah. Kalau ada yang perlu dicatat, ketik *menu*.
go-ahead = Silakan, Bu/Pak. Tulis pertanyaannya dalam satu pesan, misalnya: *apa itu BGM*, *siapa yang belum lapor*, atau *kapan posyandu buka*.
which-offer = Untuk pesan tadi, pilih salah satu, ya:
this-message =
    “{ $about }…”
    Pesan ini maksudnya? Kalau ya, tekan:
which-message = Untuk pesan yang mana, ya?
leave-first = Isian “{ $title }” belum selesai, dan jawabannya hilang kalau *{ $wanted }* dibuka sekarang. Lanjutkan di bawah, atau:
leave-for = Tinggalkan, buka { $wanted }
offer-one = Mau buka *{ $title }*? Pesan Ibu/Bapak tadi belum kami catat.
offer-which = Mau buka yang mana? Pesan Ibu/Bapak tadi belum kami catat.
nothing-open = Tidak ada pertanyaan yang sedang menunggu jawaban, jadi tidak ada yang berubah. Mau apa sekarang?
not-understood =
  Maaf, “{ $written }” belum kami mengerti. Belum dicatat, dan belum diteruskan kepada siapa pun.
  Coba tulis dengan kata lain, ketik *bantuan*, atau pilih:
photo-idle = Fotonya belum kami simpan, karena belum ada isian yang memerlukannya. Mau dipakai untuk apa? Mulai dulu, lalu kirim lagi fotonya saat diminta.
file-idle = Berkasnya belum kami simpan, karena belum ada isian yang memerlukannya. Mau dipakai untuk apa? Mulai dulu, lalu kirim lagi berkasnya saat diminta.
photo-not-kept = Foto atau berkasnya belum kami simpan. Kirim lagi saat diminta, ya.
location-idle = Lokasinya sudah sampai, tetapi tidak kami simpan: tidak ada isian yang memerlukannya. Mau apa sekarang?
no-words = Pesan suara, stiker dan video belum bisa kami baca. Tolong ketik pesannya, atau pilih:
call-now =
  Ini terdengar darurat. *Telepon 119 (ambulans) sekarang*, atau bidan/puskesmas terdekat.
  Nomor ini belum terdaftar di sini, jadi kabar ini *belum diteruskan* kepada siapa pun.
join-first =
  Nomor ini belum terdaftar. Mintalah kode undangan kepada bidan atau kelurahan/desa, lalu ketik kodenya di sini.
  Kalau nomor HP Ibu/Bapak sudah didaftarkan, ketik *gabung*.
not-yours = “{ $title }” tidak ada dalam tugas Ibu/Bapak. Ketik *menu* untuk melihat pilihan.
not-in-practice = Ini tidak bisa dicoba dalam latihan. Ketik *latihan* untuk selesai berlatih.
kept = Isian “{ $title }” kami simpan. Buka lagi kapan saja lewat *menu*.
stale = Tombol atau pertanyaan itu sudah tidak berlaku.
welcome-back = Selamat datang kembali. Kita lanjut dari sini, ya. Kalau mau dari awal, pilih *Mulai baru*.
anew = Mulai baru
interrupted = Maaf, sambungan tadi terputus. Pesan terakhir Ibu/Bapak belum kami catat. Kita lanjut dari sini.
late-edit = Pesan yang diubah itu sudah selesai dicatat, jadi laporannya belum berubah.
correct = Perbaiki laporan
join-code = Punya kode undangan dari bidan atau kelurahan/desa? Ketik *gabung* lalu kodenya, misalnya *gabung abcd-efgh-jkmn*.
in-private = Untuk menjaga data warga, mohon tulis kepada saya lewat obrolan pribadi.
held = Jawaban untuk pesan Ibu/Bapak tadi, yang tertahan di WhatsApp. Untuk melanjutkan, tulis lagi di sana, ya.
set-aside = Maaf, pesan Ibu/Bapak belum bisa kami proses. Pesannya kami simpan untuk diperiksa. Silakan coba lagi sebentar lagi.
too-fast = Pesan Ibu/Bapak datang lebih cepat daripada yang bisa kami baca. Pesan yang belum dijawab belum kami catat. Tunggu { $minutes } menit, lalu kirim lagi, ya 🙏
taken = Isian yang Ibu/Bapak mulai sekarang dilanjutkan oleh { $name }. Isian yang sudah ada tidak hilang.
nudge-of = Isian *{ $what }* belum selesai dan masih kami simpan. Mau dilanjutkan?
nudge = Isian Ibu/Bapak belum selesai dan masih kami simpan. Mau dilanjutkan?
nudge-last-of = Isian *{ $what }* sudah lama belum selesai. Seminggu lagi isian itu kami hapus, kecuali Ibu/Bapak melanjutkannya.
nudge-last = Isian Ibu/Bapak sudah lama belum selesai. Seminggu lagi isian itu kami hapus, kecuali Ibu/Bapak melanjutkannya.
go-on = Lanjutkan
not-a-document = Berkas itu bukan PDF yang bisa dibuka, atau lebih dari 10 MB. Coba kirim yang lain, ya.
no-file = Berkas atau foto itu tidak bisa kami ambil: lebih dari 10 MB, atau sudah tidak tersimpan. Kirim lagi dari HP, ya.
not-a-picture = Berkas itu bukan foto yang bisa dibuka. Kirim fotonya saja, ya.
picture-large = Foto itu terlalu besar untuk kami buka. Kirim foto biasa dari kamera atau galeri HP, ya.
command-menu = Lihat pilihan
command-lapor = Lapor bulan ini
command-rekap = Siapa sudah lapor
command-saya = Data yang kami simpan
command-bahasa = Ganti bahasa
command-bantuan = Cara memakai
taken-back = { $title } sudah saya kembalikan. Kita lanjut dari sini.
no-take-back = Tidak ada isian batal yang masih bisa dikembalikan.
began-since = { $title } sudah diisi lagi sesudahnya, jadi yang batal tidak saya kembalikan.
