### Halaman dasbor tentang laporan.
menu-home = Beranda
menu-verification = Pemeriksaan
menu-registry = Daftar posyandu
home = { $place }, { $month }
verification = Pemeriksaan laporan { $place }, { $month }
reports = Laporan { $place }, { $month }
registry = Daftar posyandu { $place }

waits = Yang menunggu Ibu/Bapak:
completeness = Sudah lapor
timeliness = Lapor tepat waktu
verified = Sudah diperiksa
no-posyandu = Belum ada posyandu di { $place }.
of-reported = Jumlah hanya dari { $reported } dari { $posyandu } posyandu yang sudah lapor.
held = … tidak ditampilkan, karena hanya menyangkut sedikit anak. Bidan dan puskesmas wilayah ini melihat semuanya.
tiles-areas = Wilayah
tiles-posyandu = Posyandu
tile-area = { $reported } dari { $posyandu } sudah lapor

standing = { $state ->
    [verified] sudah diperiksa
    [returned] dikembalikan bidan
    [late] lapor terlambat
    [filed] sudah lapor, belum diperiksa
   *[waiting] belum lapor
  }
standing-line = { $state ->
    [verified] Laporan { $receipt } sudah diperiksa{ $named ->
        [ya] {" oleh "}{ $by }
       *[tidak] { "" }
      }. Dikirim { $day }.
    [returned] Laporan { $receipt } dikembalikan bidan untuk diperbaiki. Dikirim { $day }.
    [late] Laporan { $receipt } dikirim terlambat, { $day }. Belum diperiksa.
    [filed] Laporan { $receipt } dikirim { $day }. Belum diperiksa.
   *[waiting] Belum ada laporan bulan ini.
  }
not-there = Posyandu ini tidak buka di bulan ini.
said-problems = Masalah/kebutuhan: { $text }
said-reason = Berbeda dari timbang: { $text }
open-day = Hari buka: { $day }.
open-day-unknown = Hari buka belum dicatat. Kader bisa mengetik *hari buka*.
kader-names = Kader ({ $count }): { $names }.
kader-count = { $count ->
    [0] Belum ada kader yang terdaftar.
   *[n] Kader terdaftar: { $count }.
  }

village = Desa/kelurahan
state = Keadaan
filed = Dikirim
version = Versi
verified-on = Diperiksa
verified-by = Oleh
receipt = Tanda terima
wait-check = Menunggu diperiksa
wait-mend = Menunggu perbaikan
verification-note =
    Bidan memeriksa lewat bot: *periksa* (semua yang menunggu), *melati 1 benar*, *kembalikan melati 1: N terlalu besar*.
    Siapa, kapan, kenapa: *riwayat laporan melati 1 oktober*. Mana yang belum: *status laporan*.

source-register = Sumber: daftar posyandu di Kabar Posyandu
kind-label = Jenis
kind = { $kind ->
    [kelompok_penimbangan] Kelompok penimbangan
   *[posyandu] Posyandu
  }
kader = Kader
open-day-label = Hari buka
latest = Laporan terakhir
months-reported = Bulan dilaporkan
registry-note = Bulan dilaporkan: dari { $months } bulan terakhir. Strata tidak dihitung di sini, karena sebagian syaratnya tidak ada di laporan bulanan.

menu-trends = Tren
menu-compare = Perbandingan
menu-followup = Belum lapor
trends = Tren { $place } sampai { $month }
compare = Perbandingan di { $place }, { $month }
followup = Belum lapor di { $place }, { $month }
not-reported = Belum lapor
trends-note = Bulan tanpa laporan digambar sebagai celah. Persen tiap bulan hanya dari posyandu yang sudah lapor bulan itu.
followup-note = Bidan dan lurah bisa mengingatkan dari obrolan: ketik *ingatkan yang belum lapor*.
followup-far = Pengingat yang terkirim dan peringatan per posyandu ada di halaman tiap kabupaten/kota.
reminders = Pengingat laporan di { $place }
source-reminders = Kabar Posyandu: pesan pengingat yang terkirim
opened = Hari buka
closes = Ditutup
reminded-on = Diingatkan
reminded = { $state ->
    [reminded] { $days }
    [nobody] Belum: kadernya belum ada di Kabar Posyandu
    [unreached] Belum: kadernya belum bisa dihubungi
   *[other] Belum
  }
silent = Dua bulan tanpa laporan di { $place }
silent-note = Supaya tidak putus: telepon atau datangi kadernya, dan bantu lapor dari bukunya.
risks = Hampir turun tingkat di { $place }
keeps = Yang terjadi, dan yang menjaganya
risks-note = Dihitung dari laporan bulanan saja. Tingkat yang resmi ditetapkan puskesmas dan pokja.

menu-problems = Masalah
problems = Masalah { $place }, tiga bulan sampai { $month }
problems-note = Ditulis kader di laporan: { $count }, belum dijawab: { $open }. Menjawab lewat bot: ketik *masalah*.
theme = Tema
month = Bulan
problem = Masalah/kebutuhan
answered-by = Dijawab oleh
answer = Jawaban
waits-check = { $count } laporan menunggu diperiksa
waits-mend = Laporan { $posyandu }, { $month }, diminta dicek lagi
menu-unusual = Yang tidak biasa
unusual = Yang tidak biasa: { $place }, { $month }
unusual-what = Yang perlu dilihat
unusual-note = { $count ->
    [0] Tidak ada laporan dengan angka yang tidak biasa.
   *[other] { $count } laporan punya angka yang tidak biasa. Itu belum tentu salah. Diperiksa di chat: ketik *periksa*.
  }
waits-problems = { $count } masalah posyandu belum dijawab

# Arti angka di halaman ini
means-version = *Versi*: laporan ini sudah dikirim berapa kali. Versi 1 = belum pernah diperbaiki.
means-wait-check = *Menunggu diperiksa*: laporan bulan ini yang sudah masuk, tetapi belum diperiksa bidan.
    Bukan yang dikembalikan ke kader; itu menunggu perbaikan.
means-wait-mend = *Menunggu perbaikan*: laporan yang dikembalikan bidan dengan catatan, dan belum dikirim lagi oleh kader.
means-not-reported = *Belum lapor*: posyandu yang laporan bulan ini belum masuk.
    Rumus: jumlah posyandu − yang sudah lapor
means-kader = *Kader*: kader posyandu itu yang terdaftar di bot ini dan masih bertugas.
    Bukan semua kader di lapangan.
means-months-reported = *Bulan dilaporkan*: dari 12 bulan terakhir, berapa bulan yang laporannya masuk.
means-silent = *Bulan tanpa laporan*: berapa bulan berturut-turut sampai bulan ini tanpa laporan.
means-problems = *Masalah*: yang ditulis kader di laporan bulanan, dikelompokkan menurut isinya. Satu laporan bisa memuat beberapa masalah.
means-posyandu = *Posyandu*: yang tercatat buka di wilayah itu pada bulan tersebut.
