title = Persetujuan
about = Persetujuan untuk bergabung.

ticket = Ketik *gabung* lalu kode undangan Ibu/Bapak.
    .label = Undangan
who = { $invite_kind ->
    [posyandu] { $invite_inviter } mengundang Ibu/Bapak menjadi *kader* di *{ $invite_place }*.
   *[person] Undangan untuk *{ $invite_name }*. Kalau ini bukan Ibu/Bapak, jangan diteruskan.
  }
role = Tugasnya: { $invite_role ->
    [kader] kader
    [bidan] bidan
    [puskesmas] petugas puskesmas
    [lurah] lurah/kepala desa
    [camat] camat
    [pokjanal] anggota pokjanal
    [secretariat] sekretariat
    [chair] ketua
    [admin] pengelola
   *[other] anggota
  }{ $invite_placed ->
    [0] { "" }
   *[other] { " " }({ $invite_place })
  }{ $invite_more ->
    [0] { "" }
   *[other] { " " }dan { $invite_more } tugas lain
  }
inviter = Yang mengundang: { $invite_inviter }
consent =
    Sebelum mulai, kami minta persetujuan:
    • Yang kami simpan: nama, tugas, nomor HP bila ada, alamat obrolan ini, dan laporan yang Ibu/Bapak kirim.
    • Gunanya: laporan bulanan posyandu dan kabar tentang tugas Ibu/Bapak.
    • Yang melihat: bidan, puskesmas, kelurahan/desa, kecamatan dan pokjanal di wilayah Ibu/Bapak.
    • Kapan saja bisa dihapus: ketik *hapus*. Laporan tetap ada, tanpa nama.
    Apakah Ibu/Bapak setuju?
    .label = Persetujuan
    .opt-setuju = Ya, saya setuju
    .opt-tidak = Tidak
nama = Siapa nama lengkap Ibu/Bapak?
    .label = Nama
    .hint = Tulis seperti di daftar kader.
