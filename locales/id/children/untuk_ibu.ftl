# Satu kalimat hangat untuk ibu. Tanpa nama kelas, tanpa huruf N/T/O/B, tanpa menyalahkan.

gained = Berat { $name } naik { $gained } gram sejak bulan lalu. Bagus, teruskan ya Bu.
not-gained = Terima kasih { $name } sudah datang. Beratnya belum naik cukup bulan ini; yuk tambah lauk hewani dan makan bersama, bulan depan kita timbang lagi.
not-gained-milk = Terima kasih { $name } sudah datang. Beratnya belum naik cukup bulan ini; susui lebih sering ya Bu, dan bulan depan kita timbang lagi.
first = Selamat datang, { $name }. Hari ini titik pertama di KMS-nya; bulan depan kita lihat naiknya.
back = Senang { $name } datang lagi. Bulan depan ditimbang lagi ya Bu, supaya kelihatan naiknya.
not-weighed = Terima kasih { $name } sudah datang. Nanti kalau sudah tenang atau sehat, ditimbang ya Bu.
seen = Terima kasih { $name } sudah datang. Bulan depan kita lihat lagi bersama ya Bu.
