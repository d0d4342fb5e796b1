# Hasil sebuah edaran.
head = 📊 *Edaran { $number }*: “{ $start }”
    Menerima { $got } dari { $all }. Mengerti { $confirmed }.
forgotten = 📊 *Edaran { $number }*: “{ $start }”
    Mengerti { $acked } dari { $all }. Catatan siapa yang menerima hanya disimpan 90 hari, jadi sudah dihapus.
by-area = *Per wilayah* (Mengerti / menerima)
by-area-line = { $label }: { $confirmed } / { $got }{ $others ->
    [0] { "" }
   *[other] , belum sampai { $others }
  }
by-role = *Per tugas* (Mengerti / menerima)
by-role-line = { $label ->
    [kader] kader
    [bidan] bidan
    [puskesmas] petugas puskesmas
    [lurah] lurah/kepala desa
    [camat] camat
    [pokjanal] anggota pokjanal
    [secretariat] sekretariat
   *[chair] ketua
  }: { $confirmed } / { $got }{ $others ->
    [0] { "" }
   *[other] , belum sampai { $others }
  }
silent = Belum menekan Mengerti ({ $n }): { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  }
sheet = Daftar penerima edaran { $number } (“{ $start }”). Berisi nama orang: simpan baik-baik.
no-reminder = Edaran itu tidak bisa diingatkan lagi: sudah lewat masanya, dibatalkan, atau tanpa tombol Mengerti.
not-yet = Edaran itu masih dikirim. Tunggu sampai selesai, lalu ingatkan yang belum: ketik *kiriman* untuk melihatnya.
reminded-lately = Mereka baru saja diingatkan. Agar tidak mengganggu, bisa lagi setelah pukul { $time }.

chart = Edaran { $number }: siapa yang sudah mengerti
chart-people = orang
chart-confirmed = Mengerti
chart-silent = Menerima, belum Mengerti
chart-others = Belum sampai
reach-signs = Biru = mengerti, kotak kosong = belum
reach-as-of = Keadaan { $day }
reach-of = { $n } dari { $all }
reach-all = Seluruhnya { $share }
reach-more = { $count } wilayah lagi tidak digambar.

file = edaran-{ $number }
tab = Penerima
title = Penerima edaran { $number } dari { $sender }
as-of = Keadaan { $date }, pukul { $time }
column-no = No.
column-name = Nama
column-role = Tugas
column-area = Wilayah
column-state = Pengiriman
column-why = Sebab gagal
column-confirmed-at = Mengerti pada
column-note = Catatan
not-confirmed = belum Mengerti
status = { $status ->
    [queued] antre
    [sending] sedang dikirim
    [sent] terkirim
    [delivered] sampai di ponsel
    [read] dibuka
    [failed] gagal
    [expired] kedaluwarsa
    [cancelled] tidak dikirim
    [deleted] ditarik kembali
    [corrected] disusul pembatalan
    [unreached] tidak bisa ditarik
    [forgotten] catatan sudah dihapus
   *[none] belum mulai
  }
