# Penerima edaran dalam kata-kata.
all = semua di wilayah saya
all-theirs = semua di wilayah pengirim
everyone = semua
everyone-in = semua di { $area }
everyone-late = yang belum lapor
role = { $role ->
    [kader] kader
    [bidan] bidan
    [puskesmas] petugas puskesmas
    [lurah] lurah/kepala desa
    [camat] camat
    [pokjanal] anggota pokjanal
    [secretariat] sekretariat
   *[chair] ketua
  }
list = daftar “{ $name }”
unconfirmed = yang belum menekan Mengerti pada edaran { $number }
names-more = { $names } dan { $n } lagi
in = { $who } di { $area }
late = { $who }, yang belum lapor
except = { $of }, kecuali { $except }
and = dan
or = atau

# Kata yang dikenali saat penerima ditulis sendiri, dipisah |
word-kader = kader | ibu kader | para kader
word-bidan = bidan | ibu bidan
word-puskesmas = petugas puskesmas | puskesmas
word-lurah = lurah | kepala desa | kades | lurah/kepala desa
word-camat = camat
word-pokjanal = anggota pokjanal | pokjanal
word-secretariat = sekretariat
word-chair = ketua
word-late = yang belum lapor | belum lapor | belum melapor | yang belum melapor | belum laporan
word-all = semua | seluruhnya | semuanya | semua orang
word-except = kecuali | selain | tanpa
word-or = atau
word-noise = di | dan | yang | se | kelurahan | desa | kel | kecamatan | kec | para | dari | saja | serta | bulan | ini

saved = ⭐ Tersimpan sebagai “{ $name }”. Lain kali tinggal dipilih saat ditanya untuk siapa.
saved-already = Penerima ini memang dari daftar yang sudah disimpan.
too-many-lists = Sudah ada { $most } daftar. Pakai nama daftar lama untuk menggantinya.
