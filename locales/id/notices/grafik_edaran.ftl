title = Grafik edaran
about = Gambar siapa yang sudah mengerti edaran, menurut wilayah.
start = grafik edaran | grafik pengumuman | gambar edaran | jangkauan edaran | grafik jangkauan edaran | grafik jangkauan | grafik jangkauan pengumuman | gambar jangkauan edaran

number = Edaran nomor berapa?
none = Belum ada edaran yang Ibu/Bapak kirim.
