# Halaman simulator: seperti aplikasi pesan, untuk mencoba bot tanpa HP.
title = Kabar Posyandu – simulator
brand = Kabar Posyandu
brand-sub = Simulator – data contoh
noscript = Halaman ini memerlukan JavaScript.

# Saat program baru dinyalakan
step-start = Menyalakan program …
step-create = Membuat basis data (hanya sekali) …
step-open = Membuka basis data …
step-migrate = Menata basis data …
step-demo = Mengisi orang dan posyandu contoh …
step-flows = Membaca daftar pertanyaan …
step-channels = Menyiapkan percakapan …
step-ready = Siap.
step-closing = Program sedang dimatikan …

# Layar pertama
welcome-title = Coba ngobrol dengan bot posyandu
welcome-1 = Pilih seseorang, lalu tulis pesan seolah-olah Ibu/Bapak adalah orang itu.
welcome-2 = Semua nama dan angka di sini hanya contoh, jadi silakan coba apa saja.
start-report = { $name }, kader { $posyandu }
start-report-how = Kirim laporan bulan ini: lapor
start-recap = { $name }, { $role } { $area }
start-recap-how = Lihat siapa yang sudah lapor: rekap
start-notice = { $name }, { $role } { $area }
start-notice-how = Kirim edaran ke semua kader: edaran
start-dashboard = { $name }, { $role } { $area }
start-dashboard-how = Buka dasbor di layar besar: dasbor
start-meeting = { $name }, { $role } { $area }
start-meeting-how = Rencanakan rakor dan undang peserta: rakor baru
start-join = Nomor baru
start-join-how = Bergabung dengan undangan
role-kader = kader
role-head = lurah|kepala desa
role-camat = camat
role-secretariat = sekretariat
word-report = lapor
word-recap = rekap
word-notice = edaran
word-dashboard = dasbor
word-meeting = rakor baru
word-join = halo
word-practice = latihan

# Daftar orang
people-label = Daftar orang
search = Cari nama atau posyandu
roles = Saring menurut peran
new-phone = + Nomor baru
phone-name = Nomor baru { $number }
not-joined = Belum bergabung
nobody = Tidak ada yang cocok. Coba kata lain.
more = … dan { $count } orang lagi. Ketik untuk mencari.
unread = Ada pesan baru

# Percakapan
log = Percakapan { $name }
empty = Tulis pesan sebagai { $name }. Bot akan menjawab di sini.
write = Tulis pesan
write-as = Tulis pesan sebagai { $name }
send = Kirim
send-photo = Kirim foto
send-place = Kirim lokasi
quick-label = Kata yang sering dipakai
quick = menu|lapor|rekap|bantuan
practice-band = LATIHAN – tidak dicatat
practice-stop = Selesai
close-chat = Tutup percakapan { $name }
save-dialog = Simpan sebagai dialog uji
said-you = Anda:
said-bot = Bot:
typing = Bot sedang menulis
choices = Pilihan jawaban
picture = Gambar
photo-of-you = Foto yang dikirim
enlarge = Perbesar: { $what }
place = 📍 Lokasi { $latitude }, { $longitude }
edited = diubah
not-sent = Belum terkirim.
send-again = Kirim lagi
restarted = Program dinyalakan lagi
lost = Sambungan terputus. Mencoba menyambung lagi …

# Kotak kecil
close = Tutup
cancel = Batal
place-title = Kirim lokasi
latitude = Lintang
longitude = Bujur
place-note = Contohnya di tengah Kota Bontang.
place-here = Pakai tempat saya
phone-title = Bagikan nomor HP
phone-label = Nomor HP
phone-note = Seperti tombol “Bagikan nomor” di aplikasi pesan. Pakai nomor contoh saja.

# Jawaban bila ada yang salah
error-ours = Ada gangguan di program ini. Coba lagi sebentar lagi.
error-foreign = Halaman ini hanya untuk komputer tempat program ini berjalan.
error-path = Alamat ini tidak ada.
error-starting = Program sedang disiapkan. Coba lagi sebentar lagi.
error-off = Simulator tidak dinyalakan di sini.
error-json = Kirim sebagai JSON dengan Content-Type application/json.
error-body = Isi pesan tidak sesuai: perlu "from" dan "text".
error-photo = Foto tidak terbaca. Kirim JPEG, PNG, WebP, atau GIF.
error-nothing = Pesannya kosong: isi "text", atau kirim foto, lokasi, atau pilihan.
error-large = Terlalu besar: paling besar 8 MB.
error-person = Orang ini tidak ada. Lihat /simulator/api/people, atau pakai "new1" untuk nomor baru.
error-empty = Belum ada percakapan.
