title = Grafik RTL
about = Gambar RTL menurut umur: selesai, berjalan, terlambat.
start = grafik rtl | grafik tindak lanjut | gambar rtl | grafik rencana tindak lanjut

overview = 📋 Rekap RTL
none = Belum ada RTL di { $title }, jadi belum ada yang bisa digambar.
