# Dasbor: halaman di peramban, dibuka dengan tautan dari obrolan.
brand = Kabar Posyandu
skip = Langsung ke isi
menu = Menu
crumbs = Halaman di atasnya
leave = Keluar
top = Ke atas
home = Ke halaman depan
back = Kembali
at = { $day } pukul { $time } { $zone }
read-at = Dibaca { $at }.

# Angka dan tabel
meaning = Arti
meaning-of = Arti { $label }
meaning-title = Arti istilah
in-words = Isi gambar dalam kata-kata
held = “…” = angkanya ada, tetapi tidak ditampilkan karena menyangkut sedikit orang.
held-cell = disembunyikan
untold-cell = tidak ada angka
wide = Tabel ini lebar. Geser ke samping untuk melihat semua kolom.
no-rows = Belum ada isinya.
source = { $source }. Angka per { $at }.
more = Tampilkan { $count } baris lagi
all = Tabel lengkap
next = Berikutnya
download = Unduh tabel:
too-long = Tabel ini terlalu panjang untuk satu berkas. Pilih wilayah atau masa yang lebih kecil.

# Layar ruang rapat
slides = Mode layar besar
slides-end = Selesai dengan mode layar
slide-before = Sebelumnya
slide-next = Berikutnya
slide-stop = Berhenti
slide-go = Jalankan
slide-control = Kendali layar

# Masuk dan keluar
enter-title = Masuk ke dasbor
enter-how = Tekan tombol di bawah untuk membuka dasbor di perangkat ini. Perangkat lain yang masih terbuka akan keluar sendiri.
enter = Buka di perangkat ini
link-used = Tautan ini sudah dipakai
link-used-how = Satu tautan hanya untuk satu perangkat. Buka obrolan dengan bot, ketik dasbor, lalu pakai tautan yang baru. Bukan Ibu/Bapak yang memakainya? Ketik keluar dasbor di obrolan.
link-late = Tautan ini sudah lewat 10 menit
link-late-how = Buka obrolan dengan bot, ketik dasbor, lalu pakai tautan yang baru.
link-unknown = Tautan ini tidak dikenal
link-unknown-how = Mungkin terpotong waktu disalin. Buka obrolan dengan bot, ketik dasbor, lalu tekan tautan yang baru.
link-gone = Dasbor tidak bisa dibuka
link-gone-how = Ibu/Bapak belum menyetujui penyimpanan data, atau tidak lagi bertugas. Buka obrolan dengan bot dan ketik menu.
no-cookie = Peramban ini tidak menyimpan kuki
no-cookie-how = Tanpa kuki dasbor tidak bisa dibuka. Izinkan kuki untuk alamat ini, lalu tekan lagi tautan dari obrolan. Atau buka tautannya di Chrome.
outside = Dasbor Kabar Posyandu
outside-how = Untuk masuk: buka obrolan dengan bot Kabar Posyandu, ketik dasbor, lalu tekan tautan yang dikirim. Tidak perlu kata sandi.
over = Dasbor di perangkat ini sudah ditutup
over-how = Waktunya habis, atau dibuka di perangkat lain. Untuk masuk lagi: buka obrolan dengan bot, ketik dasbor, lalu tekan tautan yang dikirim.
left = Ibu/Bapak sudah keluar
left-how = Dasbor di perangkat ini sudah ditutup. Untuk masuk lagi: ketik dasbor di obrolan.

# Kalau ada yang salah
missing = Halaman ini tidak ada
missing-how = Alamatnya salah, atau halaman ini bukan untuk tugas Ibu/Bapak.
refused = Tidak bisa ditampilkan
no-such-query = Alamat halaman ini tidak lengkap atau salah. Mulai lagi dari halaman depan.
failed = Ada gangguan
failed-how = Halaman ini gagal dibuka. Coba lagi sebentar lagi. Kalau tetap begitu, beri tahu pengelola bot.
too-often = Terlalu sering dibuka
too-often-how = Tunggu { $seconds } detik, lalu muat ulang halaman ini.
starting = Program sedang dinyalakan
starting-how = Halaman ini mencoba lagi sendiri.
nothing-yet = Belum ada halaman
nothing-yet-how = Belum ada halaman dasbor untuk tugas Ibu/Bapak. Angkanya bisa dibaca di obrolan: ketik rekap.
