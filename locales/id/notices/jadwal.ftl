title = Jadwal edaran
about = Edaran yang dikirim berulang.
start = jadwal | jadwal edaran

head = 🔁 *Jadwal edaran*. Tekan untuk mengubah atau menghentikan:
line = *{ $number }* “{ $start }”: { $rule }
none = Belum ada jadwal. Buat edaran, lalu pilih *Atur lainnya* → *Kirim berulang*.

is = 🔁 { $rule }
next =
    Berikutnya:
    { $dates }
never = Tanggal seperti itu tidak ada dalam setahun ke depan.
no-open-days = Belum ada posyandu yang hari bukanya tercatat. Kader atau sekretariat mengetik *hari buka*.
daily = tiap hari, pukul { $at }
weekly = { $interval ->
    [1] tiap { $days }
   *[other] tiap { $interval } minggu pada hari { $days }
  }, pukul { $at }
monthly = { $on } tiap bulan, pukul { $at }
on-date = tanggal { $day }
on-last = hari terakhir
from = mulai { $date }
until = sampai { $date }
skip = kecuali tanggal merah (Minggu dan libur nasional)
and = { $first } dan { $last }
moved = sekali ini { $to }, bukan { $from }
not-on = tidak buka { $from }
on-week = { $weekday } { $week ->
    [w1] pertama
    [w2] kedua
    [w3] ketiga
    [w4] keempat
   *[other] terakhir
  }
before-open = { $days ->
    [0] pada hari buka posyandu
   *[other] { $days } hari sebelum hari buka posyandu
  }, kepada yang posyandunya buka, pukul { $at }
active = ✅ Jadwal *{ $number }* aktif: “{ $start }”
how-to-stop = Tiap kali dikirim, Ibu/Bapak kami kabari. Mengubah atau menghentikan: ketik *jadwal*.
ended = Jadwal { $number } (“{ $start }”) dihentikan. Yang sudah dikirim tetap.
once = Jadwal { $number } (“{ $start }”) berhenti. Sekarang ini edaran sekali kirim; lihat dan setujui lagi:
asked-anew = Persetujuan yang dulu berlaku untuk bentuk lama. Mulai sekarang tiap kiriman jadwal { $number } kami mintakan persetujuan lagi bila wilayah ini memerlukannya.
ended-already = Jadwal itu sudah dihentikan.
not-understood = Belum paham jadwalnya. Tulis misalnya *Rabu kedua tiap bulan pukul 08.00*, *tiap Senin*, *tanggal 5 tiap bulan*, atau *H-3 hari buka posyandu*.

# Mengapa jadwal belum bisa dipakai, dan apa yang bisa ditulis
why-unknown = Belum paham bagian ini: “{ $word }”. Tulis misalnya *Rabu kedua tiap bulan pukul 08.00* atau *tiap Senin dan Kamis pukul 07.30*.
why-once = Itu satu kali saja, bukan jadwal. Untuk sekali kirim pilih *Waktu kirim*. Untuk berulang tulis misalnya *tiap Senin pukul 08.00*.
why-past = Batas akhirnya sudah lewat. Tulis misalnya *tiap Kamis pukul 09.00 sampai Desember*.
why-months = Belum bisa tiap beberapa bulan. Yang bisa: tiap bulan, misalnya *tanggal 5 tiap bulan pukul 08.00*.
why-days = Belum bisa tiap beberapa hari. Yang bisa: *tiap hari*, *tiap Senin dan Kamis*, atau *tiap dua minggu hari Jumat*.
why-weeks = Paling jarang tiap { $most } minggu. Tulis misalnya *tiap dua minggu hari Jumat pukul 08.00*.
why-two-hours = Satu jadwal satu jam saja. Pilih satu jam, misalnya *Rabu kedua pukul 10.00*, lalu buat jadwal lain untuk jam yang lain.
why-hour = “{ $part }” itu pukul berapa? Tulis lagi dengan jamnya, misalnya *tiap Senin pukul 16.00*.
why-no-such-time = Jam “{ $written }” tidak ada. Tulis misalnya *tiap Senin pukul 16.00*.
why-which-half = Pukul { $early } atau pukul { $late }? Tulis lagi dengan jam yang dimaksud.
why-midnight = Tengah malam sebelum atau sesudah hari itu? Tulis hari yang dimulainya, misalnya *tiap Selasa pukul 00.00*.
why-mixed = Belum bisa digabung begitu. Tulis satu macam saja: *tiap Senin dan Kamis*, *tanggal 5 dan 20*, *Rabu kedua*, atau *H-3 hari buka posyandu*.
why-before-what = Berapa hari sebelum apa? Yang bisa: sebelum hari buka posyandu, misalnya *H-3 hari buka posyandu pukul 07.00*.
why-too-early = Paling awal { $most } hari sebelum hari buka posyandu. Tulis misalnya *H-3 hari buka posyandu*.
why-no-date = Tanggal { $day } tidak ada. Tulis misalnya *tanggal 5 tiap bulan pukul 08.00*.
why-short-month = Tidak semua bulan punya tanggal { $day }. Tulis *tiap akhir bulan* untuk hari terakhirnya, atau tanggal 1 sampai 28.
why-fifth = Tidak tiap bulan ada minggu kelima. Tulis *Rabu terakhir tiap bulan* atau *Rabu keempat tiap bulan*.
why-one-week = Satu minggu dan satu hari saja, misalnya *Rabu kedua tiap bulan pukul 08.00*. Buat jadwal lain untuk yang lain.
why-which-days = Hari apa saja? Tulis misalnya *tiap Senin dan Kamis pukul 09.00*.
why-which-week = Minggu keberapa? Tulis misalnya *Senin pertama tiap bulan pukul 08.00*, atau *tiap Senin*.
why-which-date = Tanggal berapa, atau hari apa? Tulis misalnya *tanggal 5 tiap bulan pukul 08.00* atau *Rabu kedua tiap bulan*.
why-week-or-sunday = Tiap hari Minggu, atau seminggu sekali? Tulis *tiap hari Minggu pukul 08.00*, atau sebut harinya, misalnya *tiap Senin pukul 08.00*.

# Tanggal merah tahun itu belum tercatat
holidays-unknown = Tanggal merah { $year } belum tercatat di Kabar Posyandu. Di tahun itu jadwal ini belum dikirim sampai daftarnya diisi admin.
holidays-held = Jadwal { $number } (“{ $start }”) hari ini tidak dikirim, karena tanggal merah { $year } belum tercatat. Mintalah admin mengisinya, atau ketik *jadwal* untuk mengubahnya.
