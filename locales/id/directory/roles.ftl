# Nama tugas, untuk daftar orang.
role = { $role ->
    [kader] kader
    [bidan] bidan
    [puskesmas] petugas puskesmas
    [lurah] lurah
    [camat] camat
    [pokjanal] anggota pokjanal
    [secretariat] sekretariat
    [chair] ketua
    [admin] pengelola
   *[other] anggota
  }
# { $role } di tempatnya: kader – Posyandu Melati 1.
role-at = { $role ->
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
