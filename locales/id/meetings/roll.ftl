# Sekretariat menandai siapa yang hadir.
head = *Tandai hadir: rapat “{ $theme }”*
    Hadir { $present } dari { $invited } · terlambat { $late } · pulang dulu { $left } · tanpa undangan { $walkIns }
    Tekan nama yang hadir (⬜). Tekan lagi untuk memperbaiki.{ $pages ->
        [1] { "" }
       *[other] { " " }Halaman { $page } dari { $pages }.
      }
earlier = ‹ Sebelumnya
later = Berikutnya ›
list = Ke daftar
here = ✅ *{ $name }* hadir{ $as ->
    [wakil] , diwakili { $by }
   *[sendiri] { "" }
  }, pukul { $time }.
seat = *{ $name }*{ $as ->
    [wakil] , diwakili { $by }
   *[sendiri] { "" }
  }: datang pukul { $time }{ $left ->
    [ya] , pulang pukul { $leftTime }
   *[tidak] { "" }
  }.
undone = { $name } tidak lagi tercatat hadir.
not-noted = { $name } belum tercatat hadir. Tekan dulu namanya di daftar.
tap-left = Pulang lebih dulu
tap-stayed = Belum pulang
tap-by_deputy = Diwakili …
tap-herself = Hadir sendiri
tap-fix_time = Ubah jam datang
tap-undo = Batalkan hadir
