title = Unduh rekap
about = Rekap dan register sebagai berkas Excel, PDF atau CSV: SKDN, SIP 6, SIP 7, tabel ILP, daftar posyandu.
example = unduh sip 7 2026 pdf
start = unduh | unduh rekap | unduh laporan | unduh berkas | download | donlot | minta berkas | ekspor
guide =
    Sebut berkas, waktu dan bentuknya: *unduh rekap oktober xlsx*, *unduh sip 7 2026 pdf*, *unduh skdn csv*. Ada SKDN, SIP 6, SIP 7, empat tabel ILP dan daftar posyandu; untuk kader, bidan dan puskesmas juga e-PPGBM dan register anak.
    Kolom yang belum ada catatannya dibiarkan kosong, dan kami sebut berapa. Lembar kedua berkas Excel menunjukkan setiap angka dari laporan mana.

form = Berkas apa yang diunduh?
    .label = Berkas
village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
post = Daftar anak posyandu mana?
    .label = Posyandu
scope = Untuk wilayah mana?
    .label = Wilayah
span = Untuk bulan atau tahun apa?
    .label = Waktu
kind = Dalam bentuk apa?
    .label = Bentuk
    .opt-xlsx = Excel
    .opt-pdf = PDF
    .opt-csv = CSV
sheet = Dalam bentuk apa?
    .label = Bentuk
    .opt-xlsx = Excel
    .opt-csv = CSV
    .opt-lama = Excel, kolom lama

form-name = { $form ->
    [sip6] SIP 6, pengunjung
    [sip7] SIP 7, hasil kegiatan
    [ilp1] ILP ibu hamil, nifas, menyusui
    [ilp2] ILP bayi, balita, apras
    [ilp3] ILP usia sekolah, remaja
    [ilp4] ILP dewasa, lansia
    [posyandu] Daftar posyandu
    [eppgbm] Kolom e-PPGBM
    [anak] Register anak
   *[skdn] Rekap SKDN
  }
year = Tahun { $year }
here = *{ $name }*
empty-columns = { $filled } dari { $of } kolom bentuk ini terisi; yang belum ada catatannya dibiarkan kosong.
beside = Yang dilaporkan tanpa L dan P, atau tanpa baru dan lama, ada di kolom tambahan di sebelahnya.
traced = Lembar kedua menunjukkan setiap angka dari laporan mana.
untraced = Asal setiap angka ada di berkas per kabupaten/kota.
just-sent = Berkas itu baru saja dikirim, Ibu/Bapak bisa membukanya di atas. Kalau belum muncul, sinyal sedang lambat: tunggu sebentar.
none = Belum ada laporan { $place } untuk { $months }, jadi berkasnya masih kosong. Pilih waktu lain?
other-kind = { $kind ->
    [pdf] PDF
    [csv] CSV
   *[xlsx] Excel
  }
no-form = Bentuk berkas itu tidak ada. Ketik *unduh* untuk memilih.
which-ilp = Tabel ILP yang mana?
which-child = Daftar anak itu dibuat per posyandu. Pilih posyandunya dulu.
go-child = Pilih posyandu
none-posyandu = Belum ada posyandu terdaftar di { $place }.
registry-more = Ditunjukkan { $shown } posyandu pertama. Unduh per kabupaten/kota untuk melihat semuanya.
registry-tab = Daftar posyandu
which-place = Ada beberapa. Yang mana?
unread = Belum saya mengerti: *{ $words }*. Maksudnya yang ini?

number = No
month = Bulan
place = Wilayah/posyandu
all = Jumlah
all-months = Jumlah (S, K, sasaran: rata-rata)
table-title = { $title }: { $place }, { $months }
table-source = Sumber: laporan bulanan posyandu di Kabar Posyandu. Bentuk: { $source } Versi { $version }.
filled = { $filled } dari { $of } kolom bentuk ini terisi.
sexes = L dan P hanya dari posyandu yang menyebutkannya, jadi bersama-sama bisa kurang dari jumlahnya.
from-register = Imunisasi, gizi dan layanan balita dihitung dari register anak: { $weighed } dari { $all } posyandu menimbang dengan aplikasi ini. Yang lain kosong di kolom itu.
register-wide = Kolom dari register anak hanya terisi sampai tingkat kecamatan, dan paling lama setahun.
file-name = { $short } { $place } { $months }

trace-title = Asal angka. { $title }: { $place }, { $months }
trace-tab = Asal angka
trace-source = Sumber: laporan bulanan posyandu di Kabar Posyandu, versi yang berlaku
trace-register = Register anak
trace-posyandu = Posyandu
trace-area = Desa/kelurahan
trace-receipt = Tanda terima
trace-version = Versi
trace-filed = Dikirim
trace-state = Keadaan
trace-verified = Diperiksa
trace-verifier = Oleh
trace-more = { $shown } dari { $all } laporan ditunjukkan. Unduh per kecamatan atau per bulan untuk melihat semuanya.
state-filed = dikirim
state-verified = diperiksa
state-returned = dikembalikan
state-corrected = diperbaiki
state-closed = ditutup
figure = { $name ->
    [TT] 2T
    [VA6] Vitamin A biru
    [VA12] Vitamin A merah
    [kader] Kader bertugas
    [bayi] Bayi
    [balita] Balita
    [wus] WUS
    [pus] PUS
    [bumil] Ibu hamil
    [busui] Ibu menyusui
    [births] Bayi lahir
    [bdeaths] Bayi meninggal
    [mdeaths] Ibu meninggal
   *[other] { $name }
  }{ $sex ->
    [all] {""}
   *[other] , { $sex }
  }

### Kata-kata dalam kalimat
verbs = unduh | unduhkan | unduhin | mengunduh | download | downloadkan | donlot | donlod | dowload | donload | ekspor | export | berkas | file
xlsx = xlsx | xls | excel | exel | eksel | ekcel | spreadsheet
pdf = pdf | pdfnya
csv = csv
skdn = skdn | rekap | rekapan | rekapitulasi | f1 gizi | penimbangan | laporan
sip6 = register sip 6 | register pengunjung | sip 6 | sip6 | sip enam | pengunjung | daftar pengunjung | buku pengunjung
sip7 = register sip 7 | register hasil kegiatan | sip 7 | sip7 | sip tujuh | hasil kegiatan | buku hasil
ilp = ilp | tabel ilp
ilp1 = ilp ibu | ilp bumil | ilp hamil | ilp ibu hamil | ilp nifas | ilp 1 | ilp1
ilp2 = ilp balita | ilp bayi | ilp apras | ilp anak | ilp 2 | ilp2
ilp3 = ilp sekolah | ilp remaja | ilp usia sekolah | ilp 3 | ilp3
ilp4 = ilp dewasa | ilp lansia | ilp usia dewasa | ilp 4 | ilp4
noise = untuk | utk | dalam | bentuk | format | formatnya | wilayah | kelurahan | kel | desa | ds | kecamatan | kec | kabupaten | kab | kota | provinsi | prov | posyandu | posy | bulan | bln | tahun | thn | th | saya | yang | yg | di | ke | dari | dan | dengan | nya | semua | tabel | data | bulanan | tolong | mohon | minta | kirim | kirimkan | kirimi
posyandu = daftar posyandu | register posyandu | data posyandu | registrasi posyandu | posyandu terdaftar
eppgbm = eppgbm | e ppgbm | ppgbm | e-ppgbm
anak = register anak | daftar anak | data anak | register balita | daftar balita
others = anak | anaknya | sasaran | undangan | notulen | hadir | daftar hadir | rtl | kms | kartu
