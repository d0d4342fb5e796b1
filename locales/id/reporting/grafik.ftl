title = Grafik
about = Gambar laporan, D/S, K/S, dan N/D menurut wilayah atau 24 bulan.
example = grafik D/S oktober
start = grafik | gambar grafik | lihat grafik | diagram | chart
guide =
    Sebut yang dicari: *grafik D/S oktober*, *grafik K/S*, *grafik 24 bulan*, *grafik D/S per kecamatan*, *tren naik berat*.
    Garis putus-putus adalah target wilayah, kalau sudah diatur; tanyakan dengan *target D/S*. Bulan tanpa laporan digambar sebagai celah.
    Di bawah gambar, isinya ditulis juga dengan kata-kata.

scope = Grafik wilayah mana?
    .label = Wilayah
kind = Grafik apa yang mau dilihat?
    .label = Grafik
    .opt-reported = Sudah/belum lapor
    .opt-ds = D/S
    .opt-ks = K/S
    .opt-nnt = N/(N+T)
    .opt-nd = N/D

### Kata yang membuka dan yang menyebut isi grafik.
opens = grafik | grafiknya | grapik | diagram | chart | kurva | gambar grafik
targets = target | targetnya | sasaran target
trends = tren | trend | trennya | perkembangan | naik turun
several = 24 bulan | dua tahun | 2 tahun | 12 bulan | setahun | satu tahun | tiap bulan | per bulan | bulanan | bulan ke bulan | dari bulan ke bulan
others = anak | kms | pertumbuhan | bayi | berat badan anak | rtl | tindak lanjut | edaran | pengumuman
means-reported = lapor | laporan | pelaporan | belum lapor | sudah lapor | kelengkapan | yang lapor
means-ds = d/s | ds | ditimbang | penimbangan | partisipasi | kehadiran balita
means-ks = k/s | ks | punya kms | punya buku kia | cakupan kms
means-nnt = n/(n+t) | n/n+t | nnt | naik berat | naik berat badan | naik bb | berat naik | naik timbangan | yang naik | naik
means-nd = n/d | nd | n/d lama | n/d cara lama | nd lama
by-village = per kelurahan | per desa | tiap kelurahan | tiap desa | menurut kelurahan | menurut desa | per kel | antar kelurahan | antar desa
by-district = per kecamatan | tiap kecamatan | menurut kecamatan | per kec | antar kecamatan
by-regency = per kabupaten | per kota | tiap kabupaten | menurut kabupaten | antar kabupaten
areas = kelurahan | desa | kel | kecamatan | kec | kota | kabupaten | kab | provinsi | wilayah | puskesmas
around = dan | per | menurut | tiap | semua | balita | persen | posyandu

which = Grafik yang mana?
unread = Belum kami pahami: { $words }. Grafik di bawah ini tanpa itu.
one-kind = Satu gambar satu angka. { $other } lewat tombol di bawah.
no-month = Bulan itu tidak ada di catatan kami: grafik bisa dilihat sampai { $month }, dan paling lama lima tahun ke belakang.
own-post = Grafik se-kelurahan dilihat bidan dan lurah. Ini grafik posyandu Ibu/Bapak.
empty = Belum ada posyandu di { $place }.
nothing = *{ $place }, { $month }*: belum ada yang lapor ({ $all } posyandu), jadi belum ada yang bisa digambar.
nothing-months = *{ $place }*: belum ada laporan di bulan-bulan itu, jadi belum ada yang bisa digambar.

tap-reported = Sudah/belum lapor
tap-ds = D/S
tap-ks = K/S
tap-nnt = N/(N+T)
tap-nd = N/D
tap-months = 📈 24 bulan
tap-areas = 📊 Per wilayah
tap-counts = 📈 S, D, N posyandu
tap-recap = Rekap
tap = 📊 Grafik
not-drawn = vitamin a | vitamin | vit a | vita | imunisasi | vaksin | stunting | gizi buruk | gizi kurang | gizi | bgm | 2t | kelahiran | lahir | kematian | meninggal | ibu hamil | bumil | lansia | remaja | kb | asi | pmt | wus | pus | pengunjung | apa saja | apa aja | apa yang ada | rtl | tindak lanjut
unknown = Gambar untuk angka itu belum ada. Yang bisa digambar: sudah/belum lapor, D/S, K/S, N/(N+T), dan N/D, menurut wilayah atau 24 bulan; juga *grafik rtl* dan *grafik edaran*.
    Angka yang lain ada di *rekap*, *tabel umur*, atau berkas *unduh sip 7*.
