title = Cuti kader
about = Tidak diingatkan selama cuti.
example = cuti sampai 12/12
start = cuti | saya cuti | izin cuti | ijin cuti | mau cuti | saya mau cuti
guide =
    Ketik *cuti sampai 12/12* atau *cuti 3 hari*. Selama itu pengingat laporan dikirim ke kader lain. Masuk lagi: *selesai cuti*.

until = Cuti sampai kapan? Misalnya *sampai 12/12* atau *3 hari*.
    .label = Sampai

noted = Baik, Ibu/Bapak cuti sampai *{ $until }*. Selama itu pengingat laporan tidak kami kirim ke sini.
noted-day = Baik, Ibu/Bapak cuti *{ $day }*, sehari itu saja. Pada hari itu pengingat laporan tidak kami kirim ke sini.
noted-from = Baik, Ibu/Bapak cuti dari *{ $from }* sampai *{ $until }*. Selama itu pengingat laporan tidak kami kirim ke sini.
others = *{ $posyandu }*: yang kami ingatkan { $names }.
nobody = *{ $posyandu }*: tidak ada kader lain di sini yang bisa kami ingatkan. Kalau laporannya belum masuk, bidan dan lurah yang kami kabari.
back = Masuk lebih cepat? Ketik *selesai cuti*. Selamat beristirahat 🌷
ended = Selamat bertugas kembali 🌷 Mulai sekarang pengingat laporan kami kirim lagi.
none = Ibu/Bapak tidak sedang cuti di sini, jadi tidak ada yang berubah.
not-understood = Belum paham sampai kapan. Tulis misalnya *cuti sampai 12/12*, *cuti 3 hari*, atau *cuti 2 minggu*.
past = Tanggal itu sudah lewat. Tulis tanggal yang akan datang, misalnya *cuti sampai 12/12*.
too-long = Itu lebih dari enam bulan. Kalau berhenti bertugas, kabari bidan atau lurah supaya tugasnya dialihkan. Kalau memang cuti, tulis yang lebih dekat.

# Dikatakan sebagai kalimat biasa, dan dicatat sesudah satu ketukan
ask = Ibu/Bapak cuti dari *{ $from }* sampai *{ $until }*? Selama itu pengingat laporan tidak kami kirim ke sini. Tanggalnya lain? Ketik misalnya *cuti sampai 12/12*.
ask-day = Ibu/Bapak cuti *{ $day }*, sehari itu saja? Hari itu pengingat laporan tidak kami kirim ke sini.
tap = Ya
tap-not = Tidak
not-noted = Baik, cutinya tidak dicatat. Pengingat tetap kami kirim.

# Kata yang dikenali
leave = cuti
self = saya | sy | sya | aku | ulun | kulo | ambo | awak | beta
other = dia | beliau | kalau | kl | klo | seandainya | apakah | bolehkah | kapan | berapa | bagaimana | gimana | belum | tidak | tdk | gak | ga | bukan | batal
until-list = sampai | sampe | smp | smpe | sd | hingga | hg
begins = dari | mulai | sejak | dr | mulainya
day = hari | hr
week = minggu | mgg | mgu | pekan
month = bulan | bln
one = satu
half = setengah | separuh
next = depan | dpn | berikutnya
this = ini
some = beberapa | bbrp
