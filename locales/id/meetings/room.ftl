# Hari rapat: daftar hadir dan kode ruangan.
open = *Daftar hadir dibuka: rapat “{ $theme }”*
    Tulis kodenya di papan atau tayangkan gambarnya. Peserta { $linked ->
        [ya] buka { $link } atau ketik
       *[tidak] ketik
      } *ABSEN { $code }* di sini.
    Berlaku sampai pukul { $until }.

    Hadir { $present } dari { $invited }{ $walkIns ->
        [0] { "" }
       *[other] , ditambah { $walkIns } tanpa undangan
      }.
how = Ketik di Kabar Posyandu: *ABSEN { $code }*
closed = *Daftar hadir rapat “{ $theme }”*
    Hadir { $present } dari { $invited }{ $walkIns ->
        [0] { "" }
       *[other] , ditambah { $walkIns } tanpa undangan
      }. Kode ruangan tidak sedang dibuka.
is-closed = Daftar hadir rapat “{ $theme }” ditutup. Hadir { $present } dari { $invited }, terlambat { $late }, pulang lebih dulu { $left }, tanpa undangan { $walkIns }. Nama masih bisa ditandai dengan *Tandai hadir*.
too-early = Daftar hadir rapat “{ $theme }” baru bisa dibuka pada hari rapat, mulai pukul { $time }.
over = Rapat “{ $theme }” sudah lewat, jadi daftar hadirnya tidak bisa dibuka lagi.
tap-open_room = Buka, tampilkan kode
tap-close_room = Tutup daftar hadir
tap-roll = Tandai hadir
tap-add_here = ➕ Tambah orang
tap-roll_pdf = Daftar hadir (PDF)
tap-roll_xlsx = Daftar hadir (Excel)
