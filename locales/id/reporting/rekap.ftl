title = Rekap
about = Lihat posyandu yang sudah dan belum lapor bulan ini.
example = rekap bulan lalu
start = rekap | rekapan | rekapitulasi

scope = Rekap wilayah mana?
    .label = Wilayah
period = Rekap bulan apa?
    .label = Bulan

head = *{ $place }, { $month }*
    Sudah lapor: { $reported } dari { $total } posyandu.
empty = Belum ada posyandu di { $place }.
sums = { $figures }
rates = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/D *{ $nd }* ({ $ndOf }), dihitung N ÷ (N+T)
rates-old = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/D *{ $nd }* ({ $ndOf }) naik, dihitung N ÷ D
held = … tidak ditampilkan, karena hanya menyangkut sedikit anak.
by-area = { $lines }
missing = *Belum lapor ({ $count }):*
    { $lines }
missing-more = … dan { $count } posyandu lagi. Pilih wilayah untuk melihat semuanya.
complete = Semua posyandu sudah lapor. 👏
earlier = ‹ { $month }
posyandu = *{ $posyandu }* ({ $area }), { $month }
    Sudah lapor, tanda terima { $receipt }.
posyandu-missing = *{ $posyandu }* ({ $area }), { $month }
    Belum ada laporan.
reason = *Berbeda dari timbang:* { $text }
problems = *Masalah/kebutuhan:* { $text }
