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
no-clock = “{ $prayer }” belum tentu jamnya. Pukul berapa mulainya? Tulis misalnya *13.30*.
no-end-time = Pukul berapa selesainya di hari terakhir? Tulis misalnya *16.00*.
no-day = Hari apa, tanggal berapa? Tulis misalnya *19/7/2024*.
no-such-time = Jam “{ $written }” tidak ada. Tulis misalnya *14.00*.
which-half = Pukul { $first } atau pukul { $second }? Tulis salah satunya.
midnight = Tengah malam menjelang { $first }, atau menjelang { $second }? Tulis tanggal itu dengan *pukul 00.00*.
two-times = Ada lebih dari satu waktu di “{ $written }”. Tulis satu saja, misalnya *Jumat 19/7/2024 pukul 14.00*.
two-zones = Kedua zona di “{ $written }” bukan waktu yang sama. Tulis satu saja, misalnya *09.00 WITA*.
which-week = Maksudnya { $first } atau { $second }? Tulis tanggalnya.
which-year = Maksudnya { $first } atau { $second }? Tulis dengan tahunnya.
which-evening = Maksudnya malam { $first } atau malam { $second }? Tulis tanggalnya.
which-day-of-week = Hari apa di minggu itu, atau hari Minggu tanggal berapa? Tulis misalnya *Rabu minggu depan*, atau tanggalnya.
ends-before = Di “{ $written }” selesainya sebelum mulai. Tulis misalnya *19/7/2024 pukul 09.00 - 12.00*.
only-day = Di sini cukup tanggalnya, tanpa jam. Tulis misalnya *5/10/2026*.
one-start = Di sini cukup waktu mulainya, tanpa jam selesai. Tulis misalnya *besok pukul 08.00*.
not-a-choice = “{ $written }” tidak ada di pilihan. Ketik nomornya atau tekan salah satu.
no-such-month = Bulan “{ $written }” tidak bisa dipilih di sini.
many-choices = “{ $written }” cocok dengan lebih dari satu pilihan. Ketik nomornya, ya.
empty = Belum ada tulisannya. Pesan suara dan stiker tidak bisa saya baca. Tolong ditulis, ya.
too-long = Tulisannya terlalu panjang: { $length } huruf, paling banyak { $max }. Tolong dipersingkat.
twice = Ditulis dua kali dengan isi berbeda: “{ $first }” dan “{ $second }”. Yang benar yang mana?
left-over = Bagian ini tidak terbaca: “{ $written }”. Tolong ditulis ulang jawabannya.
letter-for-digit = “{ $written }” saya baca ada huruf di antara angkanya. Tekan kalau benar, atau tulis lagi angkanya.
out-of = “{ $written }”: yang tercatat tadi { $known }, bukan { $of }. Tekan kalau angkanya benar, atau tulis lagi.
unsure = “{ $written }” belum pasti. Tekan kalau benar, atau tulis lagi jawabannya.
both-ways = “{ $written }” bisa berarti dua. Tekan yang benar, ya.
grave = Ini tidak bisa dibatalkan, jadi saya perlu kalimat yang jelas. Ketik *{ $sentence }*, atau tekan tombolnya.
perhaps = Tertulis “{ $written }”, saya kira { $meant }. Tulis angkanya supaya pasti.
other-words = Di “{ $written }” ada kata yang membuat saya ragu. Tulis angkanya saja, ya.
asked-back = Masih ditanyakan: “{ $written }”.
parts-differ = Jumlah bagiannya { $sum }, tetapi tertulis { $total }. Yang benar yang mana?
which-of-them = “{ $written }”: bayi atau ibu? Tulis masing-masing.
other-post = Tertulis “{ $written }”, padahal bukan posyandu Ibu/Bapak.
other-village = Tertulis “{ $written }”, padahal posyandu Ibu/Bapak di { $where }. Kelurahannya lain?
other-month = Tertulis { $month }, dan bulan itu tidak bisa diisi sekarang.

## Di meja timbang. $what: weight, length, arm, head, atau none bila belum jelas ukuran apa. $meant: kg atau cm, 0 bila tidak ada dugaan.
not-at-scales = Saya belum mengerti “{ $written }”. Tulis nama anak dan hasilnya, misalnya *Aisyah 8,4 72*.
scale-unlikely = “{ $written }” tidak mungkin untuk { $what ->
    [weight] berat
    [length] panjang atau tinggi
    [arm] LiLA
    [head] lingkar kepala
   *[none] ukuran
  } balita.{ $meant ->
    [0] {" "}Tulis lagi angkanya, ya.
   *[other] {" "}Maksudnya { $meant }?
  }
scale-unit = Satuan di “{ $written }” tidak cocok.{ $meant ->
    [0] {" "}Tulis lagi, misalnya *8,4 kg* atau *72 cm*.
   *[other] {" "}Maksudnya { $meant }?
  }
scale-letter = “{ $written }” kurang jelas dibaca.{ $meant ->
    [0] {" "}Tulis lagi angkanya, ya.
   *[other] {" "}Maksudnya { $meant }?
  }
scale-unsure = “{ $written }” belum pasti. Berapa tepatnya?
scale-which = “{ $written }” ini ukuran apa? Tulis misalnya *bb 8,4* atau *tb 72*.
scale-twice = Ada dua angka yang berbeda untuk { $what ->
    [weight] berat
    [length] panjang atau tinggi
    [arm] LiLA
    [head] lingkar kepala
   *[none] ukuran yang sama
  }, antara lain “{ $written }”. Yang benar yang mana?
scale-many = Di “{ $written }” ada beberapa nama. Tulis satu baris untuk satu anak, ya.
scale-remove = “{ $written }”: sebagian tidak bisa dihapus sendiri. Tulis yang benar, misalnya *Aisyah tadi 8,6*, atau *hapus* dan nama anaknya untuk semua catatannya hari ini.
