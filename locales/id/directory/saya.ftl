title = Data saya
about = Lihat apa yang kami simpan tentang Ibu/Bapak.
start = saya | profil

intro = Ini semua yang kami simpan tentang Ibu/Bapak:
person = Nama: *{ $name }*
person-phone = Nama: *{ $name }*. Nomor HP: { $phone }
grant = Tugas: { $role ->
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
  }
grant-place = Tugas: { $role ->
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
  } – { $place }
coming = Tugas mulai { $day }: { $post }
channels = Obrolan: { $list }
follows = Mengikuti kabar: *{ $list }*
reports = Laporan yang dikirim: { $count }
attended = Rapat yang dihadiri: { $count }
details = Untuk daftar hadir: L/P { $sex }, NIP { $nip }. Mengubah: ketik *data hadir*.
consent = Persetujuan: { $date } (versi { $version })
files = Unduh semua data saya
rights = Ada yang salah? Beri tahu bidan atau sekretariat. Mau menghapus data Ibu/Bapak: ketik *hapus*.
