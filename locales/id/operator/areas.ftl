# npm run areas
usage =
  Cara pakai, dengan bulan pertama berlakunya (tahun-bulan):
    npm run areas -- move "Melati 4, Guntung" "Kel. Lok Tuan" --since 2026-11   posyandu pindah ke desa/kelurahan lain
    npm run areas -- merge "Mawar 4, Guntung" "Kenanga 4, Guntung" --since 2026-11   posyandu bergabung ke posyandu lain
    npm run areas -- close "Teratai 4, Guntung" --since 2026-11                 posyandu tutup, tidak melapor lagi mulai bulan itu
    npm run areas -- open "Sakura 1" "Kel. Guntung" --since 2026-11             posyandu baru (juga hasil pemekaran); sebelum bulan itu tidak ditagih
    npm run areas -- reopen "Teratai 4, Guntung"                                posyandu tidak jadi tutup
    npm run areas -- divide "Kel. Guntung" 64.74.02.1009 --name "Guntung Baru" --since 2026-11   pemekaran: kelurahan/desa atau kecamatan baru; posyandunya lalu pindah dengan move
    npm run areas -- retire 64.74.01.1001 64.74.01.1002 --since 2026-11         kode wilayah diganti; semua isinya ikut ke kode baru
    npm run areas -- unretire 64.74.01.1001                                     kode wilayah tidak jadi diganti; isinya kembali
  Tanpa --yes perintah ini hanya mencoba dan menceritakan hasilnya. --name "Nama" memberi nama baru.
  Posyandu boleh ditulis dengan nomornya; desa/kelurahan boleh dengan kodenya.
too-few = { $what } perlu { $places ->
    [1] satu nama
   *[other] dua nama
  }. Contohnya ada di: npm run areas
no-since = Bulan mulai berlakunya belum ditulis. Tambahkan --since dengan tahun-bulan, misalnya --since 2026-11
since-not = { $what } tidak memakai --since: yang dikembalikan selalu seluruhnya.
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR dan HOST yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
tried = Baru dicoba, belum ada yang diubah. Kalau sudah benar, ulangi perintah ini dengan --yes
done = Sudah disimpan.

moved = { $posyandu } (nomor { $id }) pindah dari { $from } ke { $area } mulai { $month }. Laporan yang ikut pindah: { $after }. Laporan sebelumnya, tetap dihitung di { $from }: { $before }.
there-already = { $posyandu } (nomor { $id }) memang sudah di { $area } pada { $month }. Tidak ada yang diubah.
merged = { $posyandu } bergabung ke { $other } ({ $area }) mulai { $month }. Bulan-bulan sebelumnya tetap tercatat atas namanya sendiri. Kader yang ikut: { $kader }. Anak yang ikut: { $children }.
merged-already = { $posyandu } memang sudah bergabung ke { $other }. Tidak ada yang diubah.
closed-now = { $posyandu } ({ $area }) tutup: mulai { $month } tidak ditagih lagi. Bulan-bulan sebelumnya tetap tercatat.
closed-already = { $posyandu } memang sudah tutup mulai { $month }. Tidak ada yang diubah.
children-left = Masih ada { $children } anak terdaftar di { $posyandu }. Kalau anak-anak itu ke posyandu lain, pakai merge, bukan close.
still-owed = Perhatian: laporan { $posyandu } bulan { $month } belum masuk. Kadernya masih bisa melapor sampai bulan itu ditutup. Anaknya sudah ikut pindah, jadi angka dari timbangan perlu dilihat lagi.
opened = Posyandu baru { $posyandu } (nomor { $id }) di { $area } mulai { $month }. Berikutnya: daftarkan kadernya (undang, atau npm run import).
opened-since = { $posyandu } (nomor { $id }) di { $area } dihitung mulai { $month }; sebelum itu tidak ditagih.
opened-already = { $posyandu } di { $area } memang dihitung mulai { $month }. Tidak ada yang diubah.
retired = { $code } { $area } diteruskan oleh { $to } { $name } mulai { $month }, dengan semua wilayah di bawahnya. Yang ikut: { $posyandu } posyandu, { $reports } laporan bulanan, { $others } lainnya (tugas orang, daftar puskesmas, rapat, edaran). Bulan-bulan sebelumnya dihitung di { $to }.
retired-already = { $code } { $area } memang sudah diteruskan oleh { $to }. Tidak ada yang diubah. Kalau itu keliru: npm run areas -- unretire { $code }
renamed = Nama posyandu yang sudah dipakai di sana dibedakan: { $list }.
unretired = { $code } { $area } dipakai lagi, tidak jadi diteruskan oleh { $to } { $name }. Yang kembali: { $posyandu } posyandu dengan laporannya, { $others } lainnya (tugas orang, daftar puskesmas, rapat, edaran).
unretired-left = Di { $to } { $name } tinggal { $posyandu } posyandu, yang memang miliknya atau datang sesudah { $month }.
in-use = { $code } { $area } memang masih dipakai. Tidak ada yang diubah.
reopened = { $posyandu } ({ $area }) dibuka lagi, seakan tidak pernah tutup. Bulan-bulan sejak itu ditagih.
reopened-already = { $posyandu } ({ $area }) memang tidak tutup. Tidak ada yang diubah.
divided =
  { $code } { $name } dimekarkan dari { $area } mulai { $month }, dengan setelan dan puskesmas yang sama.
  Berikutnya: posyandu yang ikut, satu per satu, dengan move; lurah/kepala desa dan bidannya dengan undang atau npm run import.
divided-wide =
  { $code } { $name } dimekarkan dari { $area } mulai { $month }, dengan setelan yang sama.
  Berikutnya: kelurahan/desa yang ikut, satu per satu, dengan retire ke kode barunya di bawah { $code }; camatnya dengan undang atau npm run import.
divided-already = { $code } { $name } memang sudah ada. Tidak ada yang diubah.

no-month = “{ $said }” bukan bulan. Tulis --since dengan tahun-bulan, misalnya 2026-11.
to-come = { $month } belum mulai. Jalankan perintah ini pada bulan itu.
unknown-posyandu = Posyandu “{ $said }” tidak ditemukan. Tulis nama dan desa/kelurahannya, misalnya "Melati 4, Guntung", atau nomornya.
similar-posyandu = Posyandu “{ $said }” tidak ditemukan. Yang mirip: { $list }. Tulis nama dan desa/kelurahannya, atau nomornya.
several-posyandu = Ada beberapa posyandu “{ $said }”. Pakai nomornya: { $list }
unknown-area = Wilayah “{ $said }” tidak ditemukan, atau bukan desa/kelurahan. Tulis kodenya, misalnya 64.74.01.1001. Yang mirip: { $examples }
closed = { $posyandu } sudah tutup. Kalau itu keliru: npm run areas -- reopen
same-posyandu = { $posyandu } tidak bisa bergabung ke dirinya sendiri.
name-taken = Di { $area } sudah ada posyandu bernama { $posyandu }. Beri nama lain dengan --name "Nama baru".
no-name = “{ $said }” bukan nama posyandu.
later-change = { $posyandu } sudah punya perubahan tempat mulai { $month }. Pilih bulan sesudah itu.
reported-after = { $posyandu } sudah melapor { $month }, jadi tidak bisa berakhir mulai { $since }. Pilih bulan sesudah laporan terakhirnya.
reported-before = { $posyandu } sudah melapor { $month }, jadi tidak bisa baru ada mulai { $since }.
retired-before = { $code } { $area } sudah diteruskan oleh { $to }. Yang bisa diganti sekarang hanya { $to }.
successor-retired = { $to } sendiri sudah diganti. Pakai kode yang masih berlaku.
no-successor = { $code } tidak bisa diteruskan oleh { $to }: keduanya harus kode yang berbeda dari tingkat yang sama, misalnya 64.74.01.1001 dan 64.74.01.1002.
no-parent = { $to } tidak bisa dibuat: wilayah di atasnya, { $parent }, belum dikenal.
merged-stays = { $posyandu } ({ $area }) sudah bergabung ke posyandu lain, dan anaknya sudah di sana. Kalau mau berdiri sendiri lagi, buat posyandu baru dengan open.
before-undo = { $code } { $area } diganti sebelum program ini mencatat apa yang ikut. Hanya bisa dikembalikan dari cadangan.
undo-first = { $code } { $area } belum bisa dikembalikan, karena { $first } sesudah itu diganti { $to }. Kembalikan dulu: npm run areas -- unretire { $first }
undo-whole = { $code } { $area } diganti bersama wilayah di atasnya. Kembalikan semuanya: npm run areas -- unretire { $first }
unknown-code = Kode “{ $said }” tidak dikenal. Tulis kode yang dulu diganti, misalnya 64.74.01.1001.
no-area-name = Wilayah baru { $code } perlu nama: tambahkan --name "Guntung Baru"
no-new-code = “{ $said }” tidak bisa menjadi kode wilayah baru. Tulis kode kecamatan atau desa/kelurahan yang setingkat dengan { $like }.
code-taken = { $code } sudah dipakai { $name }. Pakai kode lain.
