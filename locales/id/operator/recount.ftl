# npm run recount
usage =
  Cara pakai: npm run recount               menghitung ulang jumlah laporan, lalu membandingkan dengan jumlah yang disimpan
              npm run recount -- --repair   juga mengganti jumlah yang berbeda
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
more = … dan { $count } wilayah dan bulan lagi.
same = Cocok: { $compared } jumlah (wilayah × bulan) sama dengan hitungan ulang.
different = Tidak cocok: { $different } dari { $compared } jumlah (wilayah × bulan) berbeda, { $misplaced } laporan terhitung di wilayah yang salah. Belum ada yang diubah. Untuk memperbaiki: npm run recount -- --repair
repaired = Diperbaiki: { $different } jumlah (wilayah × bulan) diganti dengan hitungan ulang, { $misplaced } laporan dipindahkan ke wilayahnya.
