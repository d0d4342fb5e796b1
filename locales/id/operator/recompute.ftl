# npm run recompute
usage =
  Cara pakai: npm run recompute             menghitung ulang pertumbuhan anak menurut aturan sekarang
              npm run recompute -- --dry    hanya menghitung berapa yang akan berubah
              npm run recompute -- --all    juga yang sudah dihitung menurut aturan sekarang
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR dan HOST yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
progress = { $count } penimbangan …
nothing = Semua penimbangan sudah dihitung menurut aturan sekarang ({ $rules }).
done = Selesai: { $weighings } penimbangan dihitung menurut aturan { $rules }, { $changed } di antaranya hasilnya berubah.
would = { $weighings } penimbangan akan dihitung menurut aturan { $rules }, { $changed } di antaranya hasilnya akan berubah. Belum ada yang diubah.
what = N/T/O/B atau 2T: { $gains }. Garis merah atau oranye: { $lines }. Kelas: { $classes }.
busy = { $count } anak sedang dicatat, jadi dilewati. Jalankan lagi nanti.
