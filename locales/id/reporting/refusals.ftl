no-posyandu = Ibu/Bapak belum terdaftar di posyandu mana pun. Hubungi bidan atau sekretariat, ya.
not-yours = Posyandu ini bukan wilayah Ibu/Bapak, jadi laporannya tidak bisa dibuka dari sini.
taken = Laporan ini sudah dikirim, atau sedang diteruskan kader lain. Ketik *lapor* untuk melihat yang terbaru.
closed = Laporan { $month } sudah ditutup. Bidan bisa membukanya lagi dengan *buka*.
no-area = Ibu/Bapak belum terdaftar di wilayah mana pun, jadi belum ada rekap.
not-your-area = Rekap wilayah ini bukan untuk Ibu/Bapak.
no-such-month = Bulan itu tidak ada rekapnya. Ketik *rekap* untuk bulan ini.
not-closed = Bulan ini tidak tertutup, jadi tidak perlu dibuka.
