### Kata-kata di dalam gambar grafik.
reported = Laporan { $place }, { $month }
reported-signs = Biru = sudah lapor, kotak kosong = belum
of = { $n } dari { $all }
title-ks = K/S: punya KMS/Buku KIA dibagi semua balita
title-ds = D/S: ditimbang dibagi semua balita
title-nd = N/D: naik dibagi semua yang ditimbang
title-nnt = N/(N+T): naik dibagi yang naik dan tidak naik
of-month = { $place }, { $month }
of-months = { $place }, { $from } sampai { $to }
as-of = Keadaan { $day }
target = Garis putus-putus = target { $percent } % ({ $source })
low = Jingga ▼ = di bawah target
together = Seluruhnya { $share }
not-drawn = { $count } wilayah lagi tidak digambar.
of-reported = Jumlah dari posyandu yang sudah lapor.
gaps = × = belum ada laporan
nothing = belum ada laporan
held = … sedikit anak
