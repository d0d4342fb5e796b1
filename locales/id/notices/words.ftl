# Kata jadwal yang dikenali, dipisah |
day-1 = senin
day-2 = selasa
day-3 = rabu | rebo
day-4 = kamis
day-5 = jumat | jum'at
day-6 = sabtu
day-7 = minggu | ahad
week-1 = pertama | kesatu | ke-1 | ke 1 | i
week-2 = kedua | ke-2 | ke 2 | ii
week-3 = ketiga | ke-3 | ke 3 | iii
week-4 = keempat | ke-4 | ke 4 | iv
week-last = terakhir | akhir
date = tanggal | tgl
clock = pukul | jam | pkl
open = hari buka | buka posyandu | posyandu buka | hari posyandu
days-before = hari sebelum | hari sebelumnya
# Lebih jarang dari tiap minggu atau tiap bulan: belum bisa.
apart = dua minggu | tiga minggu | dua bulan | tiga bulan | enam bulan | selang seling | selang-seling | dua mingguan
