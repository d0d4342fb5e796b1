title = Rekap
about = Lihat posyandu yang sudah dan belum lapor bulan ini.
example = rekap bulan lalu
start = rekap | rekapan | rekapitulasi
guide =
    Bulan, tahun dan wilayahnya boleh disebut: *rekap september*, *rekap guntung triwulan 3*, *rekap jan-mar*, *rekap 2026*, *rekap melati 1 bulan lalu*.
    Tekan nama wilayah atau posyandu untuk melihat lebih dalam. Jumlahnya hanya dari yang sudah lapor, dan di belakang setiap persen ada pembagiannya.
    Tanda … artinya angka itu hanya menyangkut sedikit anak: kader, bidan dan puskesmas setempat melihatnya, yang lain tidak.
    Arti angka dan persen: *apa itu D/S*, *beda O dan B*, *arti verifikasi*.

scope = Rekap wilayah mana?
    .label = Wilayah
period = Rekap bulan apa?
    .label = Bulan

head = *{ $place }, { $month }*
    Sudah lapor: { $reported } dari { $total } posyandu ({ $share }).
empty = Belum ada posyandu di { $place }.
sums = { $figures }
rates = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/(N+T) *{ $nnt }* ({ $nntOf })
    N/D cara lama *{ $nd }* ({ $ndOf })
rates-old = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/D cara lama *{ $nd }* ({ $ndOf })
held = … tidak ditampilkan, karena hanya menyangkut sedikit anak.
by-area = { $lines }
missing = *Belum lapor ({ $count }):*
    { $lines }
missing-more = … dan { $count } posyandu lagi. Pilih wilayah untuk melihat semuanya.
complete = Semua posyandu sudah lapor. 👏
earlier = ‹ { $month }
later = { $month } ›
posyandu = *{ $posyandu }* ({ $area }), { $month }
    Sudah lapor { $day }, tanda terima { $receipt }.
    { $timely ->
        [no] Sesudah bulannya ditutup
       *[yes] Tepat waktu
    }.
posyandu-missing = *{ $posyandu }* ({ $area }), { $month }
    Belum ada laporan.
reason = *Berbeda dari timbang:* { $text }
problems = *Masalah/kebutuhan:* { $text }
checked = Dari yang sudah lapor: tepat waktu { $timely } ({ $timelyOf }), diperiksa bidan { $verified } ({ $verifiedOf }).
as-of = Angka per { $day }, hanya dari yang sudah lapor. Arti singkatan: ketik misalnya *apa itu D/S*.
head-months = *{ $place }, { $months }*
    Laporan masuk: { $reported } dari { $total } ({ $share }).
coming-in = Laporan { $months } masih ditunggu.
begins = Laporan pertama di sini: { $month }.
of-months = S dan K rata-rata per bulan, karena balitanya sama. D, N dan yang lain dijumlahkan; persen dari jumlah semua bulan.
too-early = Di { $place } belum ada laporan untuk { $month }. Laporan pertama di sini: { $first }.
no-reports = Di { $place } belum ada laporan untuk { $month }.
sums-months = Rata-rata per bulan: { $means }
    Jumlah: { $sums }
too-long = { $month } terlalu panjang: paling banyak { $most } bulan sekaligus, misalnya *rekap 2025*.
missing-count = *Belum lapor: { $count } posyandu.* Pilih wilayah untuk melihat yang mana.
download = 📄 Unduh
higher = ⬆ { $place }
