# Absen: jawaban atas kode ruang rapat.
here = ✅ Tercatat *hadir*{ $as ->
    [wakil] { " " }mewakili *{ $represents }*
   *[sendiri] { "" }
  } di rapat “{ $theme }”, { $late ->
    [ya] datang { $time }, rapat mulai { $start }
   *[tidak] pukul { $time }
  }.{ $mine ->
    [ya] { " " }Kalau harus pulang lebih dulu, ketik *pulang*.
   *[tidak] { "" }
  }
known = Ibu/Bapak sudah tercatat hadir{ $as ->
    [wakil] { " " }mewakili *{ $represents }*
   *[sendiri] { "" }
  } di rapat “{ $theme }” sejak pukul { $time }. { $left ->
    [ya] Selamat datang kembali; catatan pulang tadi kami hapus.
   *[tidak] Tidak perlu absen lagi 🙏
  }
wrong = Kode itu tidak cocok. Lihat lagi 4 angka di papan atau layar, lalu ketik *absen* dan angkanya. Sisa percobaan: { $left } kali. Bisa juga pindai QR di layar, atau lapor ke petugas di meja depan.
paused = Sudah 5 kali kode salah. Coba lagi { $minutes } menit lagi, atau lapor ke petugas di meja depan; petugas bisa mencatat kehadiran Ibu/Bapak.
closed = Daftar hadir rapat “{ $theme }” sudah ditutup pukul { $time }. Kalau Ibu/Bapak hadir, sampaikan kepada sekretariat.
expired = Daftar hadir rapat itu sudah ditutup. Kalau Ibu/Bapak hadir, sampaikan kepada sekretariat.
not-listed = Kodenya cocok: rapat “{ $theme }”. Nama Ibu/Bapak belum ada di daftar undangan, jadi kami tanya sebentar.
unknown = Kodenya cocok: rapat “{ $theme }”. Nomor ini belum kami kenal, jadi kami tanya sebentar.
register = Isi daftar hadir
own = { $own ->
    [here] ✅ Ibu/Bapak tercatat hadir sejak pukul { $time }.
    [left] 🚪 Ibu/Bapak tercatat pulang pukul { $time }.
    [deputy] 👤 { $name } hadir mewakili Ibu/Bapak.
    [open] Daftar hadir sudah dibuka. Di ruang rapat, ketik *absen*.
   *[absent] Ibu/Bapak tidak tercatat hadir.
  } Hadir: { $present } dari { $invited } undangan{ $walkIns ->
    [0] { "" }
   *[other] , ditambah { $walkIns } tanpa undangan
  }.
