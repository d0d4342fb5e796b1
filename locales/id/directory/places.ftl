# Kabar tentang posyandu yang pindah, bergabung, tutup, atau baru, dan wilayah yang berganti kode. Sekali saja, tidak malam.
moved = 📍 *{ $posyandu }* pindah dari { $from } ke *{ $area }* mulai *{ $month }*.
moved-kader = Cara melapor tetap sama. Laporan mulai { $month } masuk rekap { $area }; laporan sebelumnya tetap di rekap { $from }.
moved-old = Laporan mulai { $month } tidak lagi di rekap { $from }. Bulan-bulan sebelumnya tetap ada di sana.
moved-new = Laporan mulai { $month } masuk rekap { $area }. Bulan-bulan sebelumnya tetap di rekap { $from }.

merged = 📍 *{ $posyandu }* bergabung ke *{ $other }* ({ $area }) mulai *{ $month }*.
merged-kader = Mulai laporan { $month }, Ibu/Bapak melapor untuk { $other }: ketik *lapor*. Daftar anak { $posyandu } sudah ikut ke sana. Laporan bulan-bulan sebelumnya tetap ada atas nama { $posyandu }.
merged-there = Anak dan kader { $posyandu } ikut ke { $other }. Mulai { $month }, laporannya satu untuk semua anak.
merged-office = Mulai { $month } hanya { $other } yang melapor. Bulan-bulan sebelumnya tetap di rekap masing-masing.

closed = 📍 *{ $posyandu }* ({ $area }) tutup mulai *{ $month }*.
closed-kader = Mulai { $month } tidak perlu melapor lagi untuk { $posyandu }. Laporan yang sudah masuk tetap ada. Terima kasih atas pelayanan Ibu/Bapak.
closed-office = Mulai { $month } laporannya tidak ditunggu lagi. Bulan-bulan sebelumnya tetap di rekap.
owed = Laporan { $posyandu } bulan { $before } belum masuk. Masih bisa: ketik *lapor*, lalu pilih { $posyandu }.

reopened = 📍 *{ $posyandu }* ({ $area }) tidak jadi tutup.
reopened-next = Laporannya ditunggu lagi seperti biasa.

opened = 📍 Ada posyandu baru: *{ $posyandu }* di { $area }, mulai *{ $month }*.
opened-next = Laporannya ditunggu mulai { $month }. Kadernya belum terdaftar? Ketik *undang*.

divided = 📍 { $from } dimekarkan: *{ $area }* ({ $code }) berdiri sendiri mulai *{ $month }*.
divided-next = Posyandu yang ikut ke { $area } dikabarkan satu per satu. Yang lain tetap di { $from }.

retired = 📍 Mulai *{ $month }*, { $from } ({ $code }) menjadi *{ $area }* ({ $successor }).
retired-next = Ibu/Bapak tidak perlu berbuat apa-apa: tugas, posyandu, laporan, dan rapat sudah ikut. Laporan bulan-bulan sebelumnya ada di rekap { $area }.
unretired = 📍 { $from } ({ $code }) tidak jadi diganti { $area } ({ $successor }).
unretired-next = Tugas, posyandu, laporan, dan rapatnya kembali ke { $from }. Ibu/Bapak tidak perlu berbuat apa-apa.
