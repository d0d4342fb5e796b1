# Kalau sesuatu tidak boleh atau tidak ada.
not-joined = Nomor ini belum terdaftar. Ketik *gabung* untuk masuk dengan kode undangan.
not-yours = Rapat itu tidak ada, atau bukan di wilayah tugas Ibu/Bapak.
