### Halaman dasbor tentang rujukan.
menu = Rujukan
referrals = Rujukan { $place }
source = Sumber: rujukan anak di Kabar Posyandu
place = Tempat
waiting = Menunggu hasil
done = Sudah ada hasil
counted = Hasil dihitung dari rujukan { $days } hari terakhir. Tempat tanpa rujukan tidak ditulis.
held = … tidak ditampilkan, karena hanya menyangkut sedikit anak. Bidan dan puskesmas wilayah ini melihat semuanya.

# Arti angka
means-waiting = *Menunggu*: anak yang dirujuk dan hasilnya belum dicatat.
means-done = *Selesai*: anak yang dirujuk dan hasilnya sudah dicatat.
waits-referrals = { $count } rujukan menunggu hasil
waits-doubts = { $count } timbangan anak perlu dilihat: ketik *periksa anak* di obrolan
