# Orang yang masih bertugas tetapi tidak ada di daftar yang baru.
asks = { $count ->
    [1] Daftar yang baru tidak memuat satu tugas yang masih berjalan. Tugas itu tetap berjalan sampai Ibu/Bapak memutuskan:
   *[other] Daftar yang baru tidak memuat { $count } tugas yang masih berjalan. Semuanya tetap berjalan sampai Ibu/Bapak memutuskan:
  }
more = … dan { $count } lagi.
one-by-one = Putuskan satu per satu
one = *{ $name }*, { $role }, tidak ada di daftar yang baru. Masih bertugas?{ $left ->
    [0] { "" }
   *[other] { " " }(Sesudah ini { $left } lagi.)
  }
end = Akhiri tugas
keep = Tetap bertugas
next = Nama berikutnya
kept = ✅ { $name } tetap bertugas.
none = Tidak ada lagi yang perlu diputuskan. Terima kasih 🙏
decided = Itu sudah diputuskan, atau bukan wewenang Ibu/Bapak.
