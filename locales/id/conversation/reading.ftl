### Yang tidak terbaca, dan apa yang sebaiknya ditulis. $written: tulisan orangnya, paling panjang 60 huruf.

not-a-number = Saya belum bisa membaca “{ $written }” sebagai angka. Tulis angkanya saja, misalnya *45*. Kalau tidak ada, tulis *0*.
not-whole = “{ $written }” bukan angka bulat. Tulis tanpa koma, misalnya *45*.
negative = Angka tidak bisa kurang dari nol. Tulis tanpa tanda minus, misalnya *5*.
too-large = Angka “{ $written }” terlalu besar. Coba diperiksa lagi.
many-numbers = Ada lebih dari satu angka di “{ $written }”. Tulis satu angka saja.
about = “{ $written }” belum pasti. Tulis angka pastinya, Bu/Pak.
one-sex = Di “{ $written }” saya hanya menemukan satu jenis kelamin. Tulis lengkap, misalnya *30 L 31 P*, atau jumlahnya saja.
sexes-do-not-add = L { $L } + P { $P } tidak sama dengan { $total }. Coba dihitung lagi, lalu tulis misalnya *30 L 31 P*.
forgot-comma = { $value } kg? Kalau maksudnya { $meant } kg, tulis *{ $meant }*. Kalau memang { $value } kg, tulis angkanya saja, tanpa “kg”.
not-a-date = Saya belum bisa membaca “{ $written }” sebagai tanggal. Tulis hari, bulan, tahun, misalnya *5/10/2026*.
no-such-date = Tanggal “{ $written }” tidak ada di kalender. Tulis hari dulu, lalu bulan, misalnya *5/10/2026*.
date-range = “{ $written }” lebih dari satu tanggal. Tulis satu tanggal saja, misalnya *5/10/2026*.
weekday = { $date } bukan hari { $weekday }. Yang benar tanggal berapa? Tulis misalnya *5/10/2026*.
not-a-moment = Saya belum bisa membaca “{ $written }” sebagai hari dan jam. Tulis misalnya *Jumat 19/7/2024 pukul 14.00*.
no-time = Pukul berapa mulainya? Tulis misalnya *14.00*.
no-day = Hari apa, tanggal berapa? Tulis misalnya *19/7/2024*.
no-such-time = Jam “{ $written }” tidak ada. Tulis misalnya *14.00*.
not-a-choice = “{ $written }” tidak ada di pilihan. Ketik nomornya atau tekan salah satu.
no-such-month = Bulan “{ $written }” tidak bisa dipilih di sini.
many-choices = “{ $written }” cocok dengan lebih dari satu pilihan. Ketik nomornya, ya.
empty = Belum ada tulisannya. Pesan suara dan stiker tidak bisa saya baca. Tolong ditulis, ya.
too-long = Tulisannya terlalu panjang: { $length } huruf, paling banyak { $max }. Tolong dipersingkat.
twice = Ditulis dua kali dengan isi berbeda: “{ $first }” dan “{ $second }”. Yang benar yang mana?
left-over = Bagian ini tidak terbaca: “{ $written }”. Tolong ditulis ulang jawabannya.
