# npm run keys
usage =
  Cara pakai: npm run keys -- list      melihat kunci-kunci penyegel
              npm run keys -- rotate    membuat kunci baru
              npm run keys -- reseal    menyegel ulang semuanya dengan kunci terbaru
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR dan HOST yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
key =
  Kunci { $id }, dibuat { $made }: { $state ->
    [seals] menyegel yang baru
    [coming] sebentar lagi menyegel yang baru
   *[opens] hanya membuka yang lama
  }
all-sealed = Semua sudah disegel dengan kunci terbaru.
not-all = Belum semua disegel dengan kunci terbaru (sampai tabel { $table }). Program meneruskannya sendiri.
unreadable = { $count } isian tidak bisa dibuka dengan kunci mana pun dan dibiarkan.
made =
  Kunci { $id } dibuat, dan dipakai mulai { $from }. Yang lama tetap bisa dibaca.
  Setelah itu semua disegel ulang dengan sendirinya; lebih cepat dengan: npm run keys -- reseal
waits = Kunci baru baru dipakai mulai { $from }. Jalankan lagi setelah itu.
table = { $table }: { $changed } baris disegel ulang
resealed = Selesai.
