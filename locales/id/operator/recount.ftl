# npm run recount
usage =
  Cara pakai: npm run recount               menghitung ulang jumlah laporan, lalu membandingkan dengan jumlah yang disimpan
              npm run recount -- --repair   juga mengganti jumlah yang berbeda
  Kode keluar: 0 cocok (atau sudah diperbaiki), 1 berbeda, 2 tidak bisa diperiksa.
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR dan HOST yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
difference = { $area } { $name }, { $month }: { $what ->
    [reports] jumlah laporan
    [timely] laporan tepat waktu
    [verified] laporan yang sudah diperiksa
    [returned] laporan yang dikembalikan
    [posyandu] perubahan jumlah posyandu
   *[figure] { $figure } (jumlah/banyaknya laporan)
  } tersimpan { $kept }, hitungan ulang { $anew }
looking = Menghitung ulang laporan, lalu membandingkan dengan jumlah yang disimpan. Tidak ada yang diubah.
repairing = Menghitung ulang laporan, lalu mengganti jumlah yang berbeda. Yang sedang melapor menunggu sebentar.
start = { $kabupaten ->
    [0] Belum ada posyandu atau laporan, jadi tidak ada yang dihitung.
   *[other] { $kabupaten } kabupaten/kota …
  }
province = { $name }: { $kabupaten } kabupaten/kota, { $different ->
    [0] semua cocok
   *[other] { $different } jumlah berbeda
  } ({ $done } dari { $of } selesai).
more = … dan lainnya: seluruhnya { $count } wilayah dan bulan berbeda di provinsi ini.
nowhere = Perhatian: { $count } laporan dari bulan ketika posyandunya belum ada atau sudah tidak ada. Laporan itu dihitung di tempat ia dulu ditulis. Kalau posyandunya memang sudah ada: npm run areas -- open, dengan bulan yang benar.
same = Cocok: { $compared } jumlah (wilayah × bulan) sama dengan hitungan ulang.
different = Tidak cocok: { $different } dari { $compared } jumlah (wilayah × bulan) berbeda, { $misplaced } laporan terhitung di wilayah yang salah. Belum ada yang diubah. Untuk memperbaiki: npm run recount -- --repair
repaired = Diperbaiki: { $different } jumlah (wilayah × bulan) diganti dengan hitungan ulang, { $misplaced } laporan dipindahkan ke wilayahnya.
