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
reported = { $who }, yang sudah lapor
at = { $name } ({ $place })
late = { $who }, yang belum lapor
except = { $of }, kecuali { $except }
except-these = { $of } (kecuali { $except })
except-all = { $of }; semuanya kecuali { $except }
and = dan
or = atau

# Kata yang dikenali saat penerima ditulis sendiri, dipisah |
word-kader = kader | kadernya | ibu kader | ibu ibu kader | para kader | kader posyandu | kader kesehatan | petugas posyandu | anggota posyandu | pengurus posyandu
word-bidan = bidan | bidannya | ibu ibu bidan | bidan desa | bidan kelurahan | bides
word-puskesmas = petugas puskesmas | puskesmas | pkm | orang puskesmas | staf puskesmas | tenaga puskesmas
word-lurah = lurah | kepala desa | kades | kepala kelurahan | lurah/kepala desa | lurah/kades
word-camat = camat
word-pokjanal = anggota pokjanal | pokjanal | pokja
word-secretariat = sekretariat | sekretariat pokjanal
word-chair = ketua | ketua pokjanal
word-late = belum lapor | belum melapor | belum laporan | belum pada lapor | belum kirim laporan | belum mengirim laporan | belum setor laporan | belum masuk laporannya | laporannya belum masuk | telat lapor | terlambat lapor | tidak lapor
word-reported = sudah lapor | sudah melapor | sudah laporan | sudah kirim laporan | telah melapor | telah lapor
word-all = semua | seluruh | seluruhnya | semuanya | semua orang | segenap | setiap | tiap | tanpa kecuali | tanpa terkecuali
word-except = kecuali | kecualikan | terkecuali | selain | tanpa | bukan | minus | tidak termasuk | jangan termasuk | tidak usah | jangan | jangan kirim ke | jangan ke | tapi bukan | tapi jangan | tapi tidak | tapi tidak usah | asal bukan | lain dari | di luar
word-and = dan | serta | beserta | plus | dengan | dan juga | sama | ditambah | termasuk | maupun
word-or = atau | ataupun
word-in = di | pada | wilayah | daerah | lingkup | se
word-own = wilayah saya | bawah saya | daerah saya | wilayah kami | tempat saya | wilayah kita
word-ours = saya | kami | kita | ini | satu
word-noise = yang | para | dari | saja | bulan ini | untuk | buat | ke | kepada | kirim | kirimkan | kirim ke | tolong | mohon | hanya | cuma | khusus | tujuan | penerima | nama | nya | ya | lah | masing | orang | orang orang | teman | teman teman | rekan | rekan rekan | adalah | yaitu | bernama | ada | berada | bertugas | tugas
# Yang tidak bisa dikirimi: mungkin kadernya yang dimaksud
word-mothers = ibu ibu posyandu | ibu ibu | ibu balita | ibu hamil | bumil | orang tua balita | orang tua | warga | masyarakat | peserta posyandu | pengunjung posyandu | sasaran posyandu | keluarga balita
word-posts = posyandu | posy | pos | kelompok | kelompok penimbangan
word-kabkota = kota | kabupaten | kab
word-kecamatan = kecamatan | kec | distrik | kapanewon
word-desakel = kelurahan | kel | desa | ds | kampung | nagari | gampong
word-short = n=dan | dg=dengan | sm=sama | atw=atau | ato=atau | slain=selain | ibu2=ibu ibu | bapak2=bapak bapak | kader2=kader | bidan2=bidan | lurah2=lurah | yg=yang | blm=belum | blum=belum | belom=belum | sdh=sudah | udah=sudah | utk=untuk | dgn=dengan | tdk=tidak | gak=tidak | ga=tidak | nggak=tidak | kpd=kepada | gn=gunung | gng=gunung | sei=sungai | sg=sungai | tj=tanjung | tg=tanjung | tjg=tanjung | kp=kampung | smua=semua | kcuali=kecuali | dinkes=dinas kesehatan | disdik=dinas pendidikan | dinsos=dinas sosial | sekecamatan=se kecamatan | sekelurahan=se kelurahan | sekota=se kota | sekabupaten=se kabupaten | sedesa=se desa

saved = ⭐ Tersimpan sebagai “{ $name }”. Lain kali tinggal dipilih saat ditanya untuk siapa.
saved-already = Penerima ini memang dari daftar yang sudah disimpan.
too-many-lists = Sudah ada { $most } daftar. Pakai nama daftar lama untuk menggantinya.

# Kalau maksudnya belum pasti: ditanya dulu, dengan tombol
meant = { $name } ({ $n })
anew = Bukan itu, tulis lagi
write-anew = Baik, tulis lagi siapa penerimanya.
doubt-kec = “kec.” bisa berarti *kecuali* atau *kecamatan*.
doubt-except = Yang di belakang “kecuali” bisa dikecualikan, bisa juga penerima tambahan.
doubt-binds = Tempatnya bisa untuk semua yang disebut, bisa juga hanya untuk yang terakhir.
doubt-late = “Belum lapor” bisa untuk semua yang disebut, bisa juga hanya untuk yang terakhir.
doubt-place = “{ $written }” bisa tempat orangnya, bisa juga penerima tambahan.
doubt-name = Maksud Ibu/Bapak “{ $written }” yang ini?
doubt-there = { $posyandu } tidak ada di { $area }.
doubt-wide = { $area } lebih luas dari wilayah Ibu/Bapak. Edaran hanya sampai ke wilayah sendiri.
doubt-mothers = “{ $written }” tidak bisa dikirimi: yang terdaftar di sini kader dan petugas, bukan warga. Maksudnya kadernya?
doubt-posts = “{ $written }” itu maksudnya kader posyandunya?
outside = { $area } di luar wilayah Ibu/Bapak, jadi tidak bisa dikirimi dari sini. Tulis penerima yang lain, ya.
too-many-named = Ada { $n } yang namanya mirip “{ $written }”. Tulis lebih lengkap, ya.
