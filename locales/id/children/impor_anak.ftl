title = Daftar anak dari berkas
about = Kirim daftar anak sebagai berkas Excel atau CSV, misalnya ekspor e-PPGBM.
start = impor anak | impor data anak | import anak | unggah anak | unggah data anak | kirim daftar anak | impor eppgbm | impor e-ppgbm | upload anak

how = Kirim saja berkasnya di obrolan ini: Excel (.xlsx) atau CSV, ekspor e-PPGBM atau register posyandu. Judul kolom boleh di baris ke berapa pun.
    Kami tunjukkan dulu apa yang cocok. Belum ada yang disimpan sebelum Ibu/Bapak setuju.
unreadable = Berkas *{ $file }* tidak bisa dibaca. Buka di Excel, WPS, atau Google Sheets, pilih *Simpan sebagai* Excel (.xlsx) atau CSV, lalu kirim lagi.
large = Berkas *{ $file }* terlalu besar: paling banyak { $rows } baris. Bagi menjadi beberapa berkas, lalu kirim satu-satu.
no-table = Di berkas *{ $file }* tidak ada tabel anak. Yang perlu ada: kolom *Nama* dan *Tgl Lahir*, paling bawah di baris ke-16.
which-place = Berkas *{ $file }* tidak menyebut posyandunya. Ini anak posyandu mana?
which-titled = Judul berkas *{ $file }* menyebut “Posyandu { $titled }”. Ini anak posyandu mana? Kalau bukan posyandu Ibu/Bapak, abaikan saja.
which-place-many = Berkas *{ $file }* tidak menyebut posyandunya. Kirim lagi dengan nama posyandu sebagai keterangan berkas, atau tambah kolom *Posyandu*.
over = Berkas ini sudah selesai atau terlalu lama. Kirim lagi berkasnya kalau masih perlu.

head = Berkas *{ $file }*, { $places }: { $rows } baris.
head-none = Berkas *{ $file }*: { $rows } baris.
places = { $count } posyandu
sum-known = • { $n } cocok
sum-measures = • { $n } hasil timbang/ukur baru
sum-fills = • { $n } anak dilengkapi datanya (ibu, RT, berat lahir, …)
sum-unsure = • { $n } ambigu: ditanyakan satu-satu
sum-fresh-measured = • { $n } anak baru, dengan { $measures } hasil timbang/ukur
sum-fresh = • { $n } anak baru
nothing-stored = Belum ada yang disimpan.
nothing-new = Tidak ada yang baru di berkas ini: semuanya sudah tercatat. Tidak ada yang diubah.
nothing-taken = Tidak ada baris yang bisa diambil. Perbaiki berkasnya, lalu kirim lagi.
title-day = Tanggal timbang diambil dari judul: { $day }.
month-first = Tanggal di kolom { $names } ditulis bulan dulu (misalnya 3/13/2025), dan dibaca begitu.
unused = Kolom yang tidak kami ambil: { $names }.
months-across = Angka di kolom bulan tidak diambil, karena tanggal timbangnya tidak tertulis. Kalau perlu: satu baris untuk tiap hari timbang, dengan kolom *Tanggal Ukur*, *BB*, dan *TB*.
without = Lembar tanpa tabel anak: { $names }.

# What of the rows is not taken, with their number and where they stand.
said-born = • { $n } tanggal lahir salah (baris { $rows }): tidak diambil
said-no-born = • { $n } tanpa tanggal lahir (baris { $rows }): tidak diambil
said-no-name = • { $n } tanpa nama (baris { $rows }): tidak diambil
said-future = • { $n } tanggal lahir sesudah hari ini (baris { $rows }): tidak diambil
said-over-five = • { $n } sudah lima tahun (baris { $rows }): tidak ditambah
said-no-sex = • { $n } anak baru tanpa L/P (baris { $rows }): tidak ditambah
said-sex = • { $n } L/P tidak terbaca (baris { $rows })
said-doubled = • { $n } baris kembar (baris { $rows }): dihitung sekali
said-doubled-differs = • { $n } baris kembar dengan angka berbeda (baris { $rows }): angkanya tidak diambil
said-alike = • { $n } mirip baris lain (baris { $rows }): tidak ditambah
said-other-place = • { $n } dari posyandu lain (baris { $rows }): tidak diambil
said-no-place = • { $n } posyandunya tidak dikenal, atau ada beberapa bernama sama tanpa kolom desa (baris { $rows }): tidak diambil
said-left = • { $n } sudah pindah atau meninggal di daftar kita (baris { $rows }): tidak diubah
said-outlier = • { $n } Outlier menurut e-PPGBM (baris { $rows }): periksa angkanya
said-weight = • { $n } berat tidak masuk akal (baris { $rows }): tidak diambil
said-length = • { $n } tinggi tidak masuk akal (baris { $rows }): tidak diambil
said-arm = • { $n } LiLA tidak masuk akal (baris { $rows }): tidak diambil
said-head = • { $n } lingkar kepala tidak masuk akal (baris { $rows }): tidak diambil
said-how = • { $n } cara ukur tidak terbaca (baris { $rows })
said-vitamin_a = • { $n } vitamin A tidak terbaca atau di luar umurnya (baris { $rows }): tidak diambil
said-vitamin-month = • { $n } vitamin A di luar bulan atau umurnya (baris { $rows }): tidak diambil, mungkin yang dulu
said-worm = • { $n } obat cacing tidak terbaca (baris { $rows }): tidak diambil
said-kpsp = • { $n } KPSP tidak terbaca (baris { $rows }): tidak diambil
said-pmt = • { $n } PMT tidak terbaca (baris { $rows }): tidak diambil
said-birth-weight = • { $n } berat lahir tidak masuk akal (baris { $rows }): tidak diambil
said-birth-length = • { $n } panjang lahir tidak masuk akal (baris { $rows }): tidak diambil
said-no-day = • { $n } hasil ukur tanpa tanggal (baris { $rows }): tidak diambil
said-day = • { $n } tanggal ukur salah (baris { $rows }): hasil ukurnya tidak diambil
said-day-future = • { $n } tanggal ukur sesudah hari ini (baris { $rows }): hasil ukurnya tidak diambil
said-day-before = • { $n } diukur sebelum lahir (baris { $rows }): hasil ukurnya tidak diambil
said-day-five = • { $n } diukur sesudah lima tahun (baris { $rows }): hasil ukurnya tidak diambil
said-phone = • { $n } nomor HP salah (baris { $rows }): tidak diambil
said-nik-cut = • { $n } NIK tidak utuh (baris { $rows }): tidak diambil
said-nik-other = • { $n } NIK tidak cocok dengan tanggal lahir atau L/P (baris { $rows }): tidak diambil
said-shifted = • { $n } baris dengan kolom lebih banyak dari judulnya (baris { $rows }): tidak diambil. Mungkin koma desimal: simpan dengan titik koma (;)
said-cell-error = • { $n } sel galat (baris { $rows }): tidak diambil

# A row that is like another one.
row-like = { $row } seperti { $first }

differs = Berbeda dengan catatan kita, tidak diubah:
differs-more = … dan { $n } lagi
differ = • { $name }, { $what }: kita { $stands }, berkas { $told } (baris { $row })
what = { $what ->
    [mother] ibu
    [father] ayah
    [address] alamat
    [rt] RT
    [birth_weight] berat lahir
    [birth_length] panjang lahir
    [phone] HP
    [card] KMS
    [born] tanggal lahir
    [sex] L/P
    [name] nama
    [nik] NIK
    [weight] berat
    [length] tinggi
    [lying] cara ukur
    [arm] LiLA
    [head] lingkar kepala
    [vitaminA] vitamin A
    [worm] obat cacing
    [checklist] ceklis perkembangan
    [meal] PMT
   *[other] { $what }
  }
what-on = { $what } { $day }
yes = ya
no = tidak
blue = biru
red = merah
complete = lengkap
incomplete = belum lengkap
lying = terlentang
standing = berdiri

go = Lanjut
drop = Batal
dropped = Baik, tidak ada yang disimpan dari berkas *{ $file }*.
part = { $done } anak sudah, { $left } lagi.
go-on = Teruskan

# One that may be known: both rows.
ask = *{ $at } dari { $of }* · Anak yang sama?
ask-file = Di berkas (baris { $row }): *{ $child }*
ask-ours = Di daftar kita:
ask-one = { $n }. { $child }
ask-left = { $child } (sudah pindah/meninggal)
child = { $name }, { $facts }
fact-born = lahir { $day }
fact-mother = ibu { $mother }
fact-father = ayah { $father }
fact-rt = RT { $rt }
fact-nik = NIK …{ $last }
same = Sama
same-as = Sama: no. { $n }
new-one = Anak baru
skip = Lewati

fresh = *{ $n } anak baru*, belum ada di daftar kita:
fresh-one = • { $child }
fresh-more = … dan { $n } lagi
add = Tambah { $n } anak
add-not = Jangan

stored = Sudah disimpan: { $what }.
done = Selesai: { $what }.
how-back = Salah berkas? Ketik *batalkan impor* dalam dua hari ini.
done-known = { $known } anak lama diperbarui
done-weighings = { $weighings } hasil timbang/ukur baru
done-added = { $added } anak baru
done-nothing = tidak ada yang diubah
done-doubtful = { $doubtful } angka janggal disimpan dengan tanda ragu. Bidan akan melihatnya.

# For the operator.
new-left = { $n } anak baru belum ditambah: ulangi dengan --store --new.
unsure = { $n } ambigu, tidak disimpan dari sini. Kadernya bisa mengirim berkas yang sama di obrolan:
unsure-one = • baris { $row }: { $child }. Mungkin: { $alike }
