title = Sasaran anak
about = Melihat anak posyandu: jumlah dan namanya.
example = sasaran
start = sasaran | daftar sasaran | sasaran anak | sasaran balita | daftar balita | semua anak | register | register anak | register balita | buku register

what = Daftar yang mana?
    .label = Daftar
posyandu = Posyandu mana?
    .label = Posyandu

head = *Sasaran { $place }*, { $day }: { $n } anak di bawah lima tahun ({ $L } L, { $P } P)
band = { $from }–{ $to } bulan: { $n } ({ $L } L, { $P } P)
rts = Per RT: { $list }
rt = RT { $rt }: { $n }
no-rt = tanpa RT: { $n }
cards = Punya KMS/Buku KIA: { $yes } · belum punya: { $no } · belum dicatat: { $unknown }
unasked = { $n ->
    [0] Persetujuan ibu: semua sudah ditanya
   *[other] Persetujuan ibu: { $n } belum ditanya
  }
five = Berusia lima tahun dalam tiga bulan: { $list }{ $more ->
    [0] {""}
   *[other] , dan { $more } lagi
  }
empty = Belum ada anak di daftar. Tulis satu baris untuk tiap anak, misalnya *Aisyah P 3/2/2025 ibu Rina RT 4*, atau tempel daftarnya sekaligus.
list = *{ $place }*, { $title }: { $n } anak
title-nama = semua nama
title-rt = per RT
title-umur = per umur
title-lima = berusia lima tahun dalam tiga bulan
title-keluar = keluar dari daftar setahun ini
title-baru = baru masuk daftar sebulan ini
title-lahir = lahir bulan ini
title-ultah = berulang tahun bulan ini
title-kembar = kembar
title-belum = belum ditimbang { $month }
title-imunisasi = imunisasi yang belum tercatat dan sudah waktunya
title-vitamin = belum tercatat vitamin A { $month }
title-setuju = ibunya belum setuju, atau belum ditanya
title-kms = belum punya KMS/Buku KIA, atau belum dicatat
count = *{ $place }*, { $day }{ $which ->
    [none] {""}
   *[other] , { $which }
  }: { $n } anak di bawah lima tahun ({ $L } L, { $P } P)
count-no-rt = { $n } anak lain belum dicatat RT-nya.
only-rt = RT { $rt }
only-sex = { $sex ->
    [L] laki-laki
   *[P] perempuan
  }
only-age = { $from }–{ $to } bulan
noted = { $line } – { $note }
last = { $day ->
    [none] belum pernah ditimbang
   *[other] terakhir { $day }
  }
dose = { $late ->
    [yes] { $name } (terlambat)
   *[no] { $name }
  }
capsule = { $colour ->
    [blue] kapsul biru
   *[red] kapsul merah
  }
group-rt = *RT { $rt }* ({ $n })
group-no-rt = *Tanpa RT* ({ $n })
group-age = *{ $from }–{ $to } bulan* ({ $n })
line = • { $name } ({ $sex }), { $born } ({ $months } bln){ $mother ->
    [none] {""}
   *[other] , ibu { $mother }
  }
left = • { $name }: { $how ->
    [moved] pindah
    [died] meninggal
   *[five] genap lima tahun
  } { $day }
as-noted = Ini menurut yang dicatat saat menimbang. Cocokkan dengan Buku KIA, ya.
nobody = Tidak ada.

tap-nama = Semua nama
tap-rt = Per RT
tap-umur = Per umur
tap-lima = Segera lima tahun
tap-keluar = Yang keluar
tap-new = Anak baru
