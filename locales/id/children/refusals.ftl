not-yours = Anak di posyandu ini hanya bisa dilihat kader, bidan, dan puskesmasnya. Jumlahnya ada di *rekap*.
gone = Anak itu tidak ada lagi di daftar.
sums-only = Data anak satu per satu hanya bisa dilihat kader, bidan, dan puskesmasnya. Untuk Ibu/Bapak ada jumlahnya: ketik *rekap*.
no-posyandu = Belum ada posyandu di tugas Ibu/Bapak.
not-found = Belum ada anak bernama *{ $name }* di daftar. Coba nama ibunya, misalnya *anak bu Rina*, atau ketik *sasaran* untuk semua nama. Anak baru? Tulis satu baris saja: *Aisyah P 3/2/2025 ibu Rina RT 4*
too-many = Ada { $count } anak yang cocok. Ketik namanya lebih lengkap, atau tambahkan nama ibunya.
too-late = Itu tidak bisa dibatalkan lagi: sudah lewat sehari, atau datanya sudah berubah sesudahnya. Ubah saja lewat *ubah anak*.
weighed = Anak ini sudah ditimbang, jadi tidak dihapus begitu saja. Kalau memang harus, ketik *hapus anak*.
