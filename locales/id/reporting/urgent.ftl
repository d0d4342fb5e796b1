title = *Perlu perhatian:* { $posyandu } ({ $area }), laporan { $month }
bdeaths = Bayi meninggal: { $count }
mdeaths = Ibu meninggal (hamil, melahirkan atau nifas): { $count }
BGM = Anak di bawah garis merah: { $count }
TT = Anak dua kali tidak naik: { $count }
next = Mohon hubungi kader posyandu untuk tindak lanjut. Nama tidak dikirim lewat pesan ini.
