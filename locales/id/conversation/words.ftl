### Kata yang dikenali bot. Dipisah dengan garis tegak. Huruf besar, tanda baca, dan emoji tidak berpengaruh.
### Kata daerah: Batak Toba, Minang, Melayu, Banjar, Jawa. Hanya untuk ya, tidak, dan terima kasih.

yes = ya | iya | yakin | sip | sipp | y | yaa | yo | yoi | yup | yes | ok | oke | okay | okey | okeh | siap | baik | baiklah | boleh | betul | benar | bener | sudah | sdh | udah | setuju | lanjut | lanjutkan | kirim | pasti | tentu | sesuai | ada | mau | mau dong | olo | iyo | inggih | nggih | njih | enggih | iye | iyolah | 👍 | 👌 | ✅ | ☑ | ✔ | 🆗
no = tidak | tdk | tak | tidk | nggak | ngga | enggak | gak | ga | g | ndak | no | nope | bukan | belum | blm | salah | keliru | jangan | tidak ada | tdk ada | gak ada | ga ada | nggak ada | ngga ada | ndak ada | tak ada | belum ada | blm ada | tidak usah | tidak perlu | ga usah | gak usah | nggak usah | ngga usah | ndak usah | tak usah | ga perlu | gak perlu | nggak perlu | ndang | indak | kada | kadada | mboten | ora | dang | ❌ | 🚫 | 👎 | ✖
back = kembali | balik | mundur | sebelumnya | kembali ke sebelumnya | ke belakang | ke pertanyaan sebelumnya | pertanyaan sebelumnya
cancel = batal | batalkan | dibatalkan | batalin | dibatalin | batalkan laporan | tidak jadi | gak jadi | tdk jadi | ga jadi | nggak jadi | ngga jadi | enggak jadi | ndak jadi | tak jadi
later = simpan | simpan dulu | disimpan | nanti | nanti saja | nanti dulu | nanti lagi | tunda | lanjut nanti
help = bantuan | bantu | tolong | help | bingung | cara | bagaimana | gimana | petunjuk | panduan | tidak tahu | tidak mengerti | tidak paham | belum tahu | belum tau | tidak tau | kurang tahu | kurang tau | ? | ❓
skip = lewati | lewat | lewatkan | lompati | skip | kosongkan
stop = berhenti | stop | setop | berhenti langganan | berhenti berlangganan
thanks = terima kasih | puji tuhan | puji syukur | terimakasih | makasih | makasi | mksh | mksih | trims | trim | tks | thanks | trimakasih | trims ya | tq | ty | nuhun | hatur nuhun | matur nuwun | suwun | matur suwun | mauliate | mauliate godang | tarimo kasih | terime kaseh | terime kasih | tarima kasih | alhamdulillah | sama sama | 🙏 | 🤝 | 🥰 | 😍 | ❤ | 💕 | 🌹
greeting = p | pp | halo | hallo | hai | hi | hello | hey | hei | ass | asslm | aslm | askum | assalamualaikum | asalamualaikum | assalamu alaikum | assalam mualaikum | assalamualaikum warahmatullahi wabarakatuh | waalaikumsalam | waalaikumussalam | salam | salam sehat | selamat pagi | selamat siang | selamat sore | selamat malam | pagi | siang | sore | malam | met pagi | met siang | met sore | met malam | horas | horas ma | min | admin | permisi | punten | misi | kulonuwun | mulai | 👋 | 😊 | 🙂 | 😀 | ☺
done = selesai | sudah selesai | sudah semua | itu saja | itu aja | cukup | habis | sudah cukup | beres | rampung
again = lagi | ulang | ulangi | sekali lagi | tambah | tambah lagi | ada lagi | dari awal
menu = menu | menu utama | daftar menu | menunya

# Pengiring kata: "makasih bu", "iya kak"
fillers = syukurlah | syukur | eh | oh | waduh | aduh | oalah | walah | bu | ibu | pak | bapak | min | admin | kak | kakak | mbak | mas | bang | uni | uda | bund | bunda | bidan | bot | ya | yaa | yah | dong | deh | sih | kok | nih | lah | ma | saja | aja | semua | semuanya | banyak | wr | wb | warahmatullahi | wabarakatuh | warohmatullahi | wabarokatuh | itu | sudah | sdh
self = saya | aku | sy | saya sendiri
# Di sekitar maksud, tanpa mengubahnya: "saya mau batal dulu"
around = saya | aku | sy | kami | kita | mau | ingin | pengen | minta | mohon | coba | lapor | lapornya | laporan | laporannya | isi | ngisi | isian | isiannya | ini | jadi | dulu | dl | lagi | aja | juga | pertanyaan | jawab | ke | yang | yg | tadi | tampilkan | lihat | liat | buka
# "nanti ya, mau tanya teman dulu"
later-heads = nanti | ntar | entar | tar | bentar | sebentar | sbentar | tunggu | sabar | besok
later-doings = tanya | tanyakan | nanya | cek | ngecek | mengecek | lihat | liat | hitung | ngitung | menghitung | cari | nyari | mencari | tunggu | nunggu | menunggu | konfirmasi | ambil | istirahat | makan | sholat | salat | masak
asking = apa | apaan | apakah | apanya | berapa | brp | brapa | berapakah | gimana | gmn | gmna | bagaimana | bgmn | kenapa | knp | mengapa | kapan | mana | dimana | siapa | maksud | maksudnya | artinya | arti | bedanya | contoh | contohnya | caranya | tanya | nanya | bertanya
confused = bingung | pusing | lupa | bantu
knowing = tahu | tau | taunya | tahunya | ngerti | mengerti | paham | faham | jelas | pasti | yakin | ingat
negations = tidak | tdk | tidk | tak | nggak | ngga | enggak | gak | ga | ndak | nda | kada | kadada | ora | mboten | indak | ndang | belum | blm | blum | bukan | bkn | jangan | jgn | tanpa | dak | nyanda | tara
hedges = mungkin | kayaknya | kayanya | kyknya | kyaknya | sepertinya | rasanya | kira | kira2 | sekitar | sekitaran | kurleb | hampir | perkiraan | entah | antara | atau | lupa | semoga | moga | kalau | kalo | klo | andai | barangkali | agaknya | sktr
vague = kecuali | selain | puluhan | belasan | ratusan | ribuan | beberapa | lumayan
# Di samping jawaban apa pun
beside = hanya | cuma | cuman | yang | yg | ini | nya | di | sini | posyandu | pos | kami | saja | aja | tadi | tercatat | datang
but = tapi | tp | tetapi | namun | cuma | hanya | kecuali | asal
# Menuju perubahan jawaban tadi: "eh salah, D nya 39"
changing = eh | tolong | mohon | minta | coba | saya | aku | astaga | lha | eeh | ehh | ralat | koreksi | revisi | perbaikan | ganti | gantikan | diganti | ubah | ubahlah | diubah | perbaiki | betulkan | benerin | maaf | mf | maap | sori | sorry | salah | keliru | tadi | yang | yg | harusnya | seharusnya | mestinya | benar | bener | benarnya | ternyata | oh | lho | lah | ketik | tulis | kurang | pas | untuk
becoming = nya | jadi | menjadi | jd | harusnya | seharusnya | mestinya | itu | ke | adalah | sekarang | diganti | ganti | diubah | ternyata | bukan
# Jenis ya, tidak dan batal
shade-ok = sip | sipp | ok | oke | okay | okey | okeh | siap | baik | baiklah | boleh | 👍 | 👌 | ✅ | ☑ | ✔ | 🆗
shade-there = ada | sudah | sdh | udah
shade-onward = lanjut | lanjutkan
shade-send = kirim
shade-wrong = salah | keliru
shade-undone = tidak jadi | gak jadi | tdk jadi | ga jadi | nggak jadi | ngga jadi | enggak jadi | ndak jadi | tak jadi
# Bukan salah ketik
not-slips = ganti | buka | ubah | naik | undang | yakni | laki | lain | lama | baru | bulan | balita | kader | kadar | pada | bayi | bayar | saja | beda | sana | lewat | pusat | batas | malam | salah | salam | kami | kamu | kamus | satu | ragu | rabun | selama | selamat

zero = nihil | nol | kosong | kosong semua | tidak ada | tdk ada | gak ada | ga ada | nggak ada | tidak ada sama sekali | tidak | tdk | belum ada | blm ada | zero | indak ado | kadada | kada ada | ora ono | ora ana | mboten wonten | ndak ada | tak ada | gaada | g ada | ngga ada | - | -- | —
all = semua | semuanya | seluruhnya | lengkap

male = l | lk | laki | laki2 | lelaki | pria | cowok | cowo | putra
female = p | pr | perempuan | prp | wanita | cewek | cewe | putri
counted = anak | anak2 | orang | org | orng | balita | blt | bayi | ibu | ibu2 | jiwa | buah | bh | kader | keluarga | kk | kapsul | butir | tablet | pos | unit | sasaran | hadir | ada | jumlah | jml | jmlh | jumlahnya | total | totalnya | yaitu | yakni | terdiri | dan | dgn | dengan | nya | semua | semuanya | anaknya | peserta | lansia | bumil | busui | seluruhnya
about = sekitar | sekitaran | an | kira | kira2 | kurang | lebih | kurleb | hampir | kl | krg | lbh | sktr | perkiraan
of = dari | dr
comma = koma

numbers = satu=1 | se=1 | dua=2 | tiga=3 | empat=4 | lima=5 | enam=6 | tujuh=7 | delapan=8 | sembilan=9 | sepuluh=10 | sebelas=11 | seratus=100 | seribu=1000
powers = belas=1 | puluh=10 | ratus=100 | ribu=1000

# Satuan berat dalam kilogram
weights = kg=1 | kilo=1 | kilogram=1 | kgs=1 | gr=0.001 | g=0.001 | gram=0.001 | grm=0.001 | ons=0.1
units = cm | senti | sentimeter | mm | mmhg | % | persen | c | rp | tahun | th | thn | bln | bulan | hari | minggu | ml | kali | x | kk | km | meter | m

# Nama bulan, juga nama Inggrisnya: berita sering menulis "Oct 26, 2023"
month-1 = januari | jan | january
month-2 = februari | pebruari | feb | peb | february
month-3 = maret | mar | mrt | march
month-4 = april | apr
month-5 = mei | may
month-6 = juni | jun | june
month-7 = juli | jul | july
month-8 = agustus | agu | ags | agt | agus | agust | august | aug
month-9 = september | sep | sept
month-10 = oktober | okt | okto | october | oct
month-11 = november | nopember | nov | nop
month-12 = desember | des | december | dec

weekday-1 = senin | sen | snin
weekday-2 = selasa | sel
weekday-3 = rabu | rab | rebo
weekday-4 = kamis | kam | kms
weekday-5 = jumat | jum'at | jum
weekday-6 = sabtu | sab | sbt
weekday-7 = minggu | min | mgg | ahad

days = hari ini=0 | hr ini=0 | hri ini=0 | sekarang=0 | tadi=0 | tadi pagi=0 | kemarin=-1 | kemaren=-1 | kmrn=-1 | kemarin dulu=-2 | besok=1 | bsk=1 | besuk=1 | esok=1 | esok hari=1 | sesuk=1 | isuk=1 | lusa=2 | tulat=3
this-month = bulan ini | bln ini | ini
last-month = bulan lalu | bln lalu | bulan kemarin | bln kemarin | bulan kemaren | lalu | kemarin
until = sampai | sampe | smp | smpai | hingga | sd
until-with = dengan | dgn | ke
clock = jam | pukul | pkl | jm | pk
# 1 pagi, 2 siang, 3 sore, 4 malam, 5 sesudah tengah malam sampai subuh
day-parts = pagi=1 | pg=1 | siang=2 | sore=3 | petang=3 | malam=4 | mlm=4 | malem=4 | dini hari=5 | subuh=5
half = setengah | stengah | setgh | stgh
quarter = seperempat | perempat | seprapat
more = lewat | lebih | lwt
less = kurang | krg
# Dalam menit
spans = menit=1 | mnt=1 | jam=60 | hari=1440 | hr=1440 | minggu=10080 | mgg=10080 | pekan=10080
from-now = lagi | lg
during = selama
finish = selesai | slesai | selese | usai | tuntas
coming = depan | mendatang | dpn
current = ini
soon = nanti | ntar | nti
now = sekarang | skrg | skrng | skg
week = minggu | mgg | pekan
month-word = bulan | bln
year-word = tahun | thn | th
end-of = akhir | penghujung
day-word = hari | hr | hri
date-word = tgl | tanggal | tggl
# Sesudah salat bukan jam: "ba'da Jumat"
after = bada | bakda | habis | sehabis | setelah | sesudah | selepas | usai | sebelum | sblm | stlh
prayers = jumat | jumatan | zuhur | dzuhur | dhuhur | duhur | lohor | asar | ashar | magrib | maghrib | isya | isyak | subuh | shubuh | tarawih | duha | dhuha | salat | sholat | shalat | solat
moment-noise = hari | hr | tgl | tanggal | tggl | pada | tahun | thn | th | mulai | dimulai | mulainya | dari | waktu | tepat | tepatnya | pas | jam | pukul | pkl | jm | di
date-noise = tgl | tanggal | tggl | hari | pada | tahun | thn | th | bulan | bln | ini | lahir | lahirnya | anaknya | bu | pak | ya
month-labels = bulan | bln | periode | bulan laporan | laporan bulan | lap bulan | lap bln
date-labels = tgl | tanggal | hari tanggal | hari tgl | tanggal kegiatan | tgl kegiatan | tanggal buka | tgl buka

ordinals = no | nomor | nmr | nomer | pilihan | pilih | ke | yang | yg | angka
ranks = pertama=1 | kesatu=1 | kedua=2 | ketiga=3 | keempat=4 | kelima=5 | keenam=6 | terakhir=-1 | terahir=-1 | atas=1 | teratas=1 | bawah=-1 | terbawah=-1
trait-noise = yang | yg | si | itu | ini | saja | aja | lahir | lahirnya | lahiran | kelahiran | lhr | tgl | tanggal | bulan | bln | tahun | thn | th | bernama | namanya | nama | ibunya | mamanya | bu | anaknya | anak | punya | di | dari
and = dan | sama | serta | juga
or = atau | ato | atw

# Sebutan posyandu di samping namanya
posts = posyandu | posy | pos | pyd | kelompok | kel | penimbangan | nama
# Sesudah nama posyandu: tempat atau waktunya
places = kelurahan | kel | desa | ds | kecamatan | kec | dusun | dsn | rt | rw | jorong | nagari | kampung | kp | puskesmas | pkm | bulan | bln | tgl | tanggal | periode | tahun
report-noise = lapor | laporan | lap | laporannya | melaporkan | izin | ijin | mohon | berikut | ini | hasil | data | rekap | rekapitulasi | bulanan | kegiatan | posyandu | posy | pos | skdn | jumlah | jml | jmlh | total | yg | yang | dan | di | ke | untuk | utk | bu | ibu | pak | bapak | min | bidan | ada | sudah | sdh | telah | anak | balita | blt | seluruh | semua | hari | dari | kami | kita | saya | nya | adalah | itu | tsb | ttg | dr | kelompok | penimbangan

## Laporan yang ditempel

# Kata yang sama artinya dengan kata di depan titik dua
same = tidak: tdk, tidk, tdak, tak, gak, ga, ngga, nggak, enggak, gk, ndak, kagak, belum, blm, blum, belom, blom | bulan: bln, bl, blan | lalu: llu, kemarin, kemaren, kmrn, kmaren, sebelumnya | naik: naek, nae, nek, naiknya, kenaikan | timbang: ditimbang, nimbang, menimbang, dtimbang, tertimbang, timbangnya, ditimbangkan | baru: bru | balita: blt, balta | semua: seluruh, smua, keseluruhan, segenap | jumlah: jml, jmlh, jlh, jumlh, jmh, banyak, banyaknya, sejumlah, sebanyak | total: tot, ttl | punya: pny, memiliki, mempunyai, memilki, miliki, pegang, memegang, milik | buku: bk | yang: yg, sing, ingkang, nang, nan, nu | hadir: hdr, kehadiran | tugas: bertugas, brtugas, bertgs | turun: trn, trun | tetap: ttp, ttap, tetep | meninggal: wafat, mngl, mninggl, meningal, mninggal, mati, kematian | lahir: kelahiran, lahiran, lhr, lhir, lahirnya | hamil: bumil | menyusui: busui, menyusi | kader: kdr | orang: org, orng, jiwa | anak: anak2 | ibu: ibu2 | pertama: prtama | bawah: dibawah | garis: grs | datang: dtg, dtng | kunjungan: kunj | pengunjung: pengunjng | sasaran: ssrn | vitamin: vit | wanita: wnt
# Kata daerah: dibaca, lalu ditanyakan bila angka lain tidak membenarkannya
same-regional = ada: wonten, ono, ana, ado, ade, aya, adong, wenten | tidak: ora, kada, kadada, indak, mboten, teu, henteu, ndang, dang, dak, idak, ndaq, inda, nda, tara | semua: kabeh, sedaya, samuaan, sabarataan, samunya, semue, sadonyo, kasadonyo, sude, sadaya, sadayana, sakabeh, kabbi, makejang, sedoyo | punya: duwe, nduwe, duwé, gadhah, kagungan, baisi, ampun, punye, punyo, gaduh, boga, gadah | baru: anyar, enggal, hanyar, baharu, imbaru | anak: bocah, lare, budak, kakanakan, murangkalih, barudak | lalu: wingi, kepungkur, tadi, lepas, lapeh, kamari, kapungkur, naalu, semalam | bulan: sasi, wulan, sasih, bulen | naik: mundhak, mundak, munggah, naiak, minggah, nambah | turun: mudhun, mudun, medhun, medun, mandap | tetap: ajeg, angger, tatap | datang: teko, teka, rawuh, dongkap, sumping, sumpingna, ro | meninggal: seda, maot, ninggal, mate | lahir: babar, diranakakan
# Dicoret dari nama isian bila nama lengkapnya tidak dikenal: dulu yang ringan, lalu yang berat
light = yang | umur | usia | terus | trus | tapi | tetapi | cuma | cuman | hanya | melainkan | sedangkan | kemudian | sampai | di | ke | dari | ada | orang | posyandu | posy | pos | wilayah | ini | itu | nya | kita | kami | kan | adalah | yaitu | yakni | ber | sudah | sdh | telah | dan | juga | untuk | utk | ya | bu | ibu | saya | pada | dengan | dgn | per | oleh | hasil | data | dlm | dalam | kartu | tadi | hari | terdaftar | kami | angka | angkanya | sebesar | kira | para | oh | ok | oke | lah | niki | iki | kalau | klo | untuk | ttg | tercatat | berarti
heavy = semua | balita | anak | jumlah | total | bb | berat | badan | kali | timbangan
# Bukan isi laporan, tetapi biasa ditulis di sampingnya
chatter = lapor | laporan | laporn | lap | laporannya | melaporkan | izin | ijin | mohon | berikut | hasil | data | rekap | rekapitulasi | bulanan | kegiatan | posyandu | posy | pos | pyd | posyndu | skdn | bu | ibu | pak | bapak | min | admin | mbak | kak | cik | bund | bunda | bidan | bdn | bubid | kader | saya | kami | kita | sy | ulun | kulo | kula | abdi | ini | itu | niki | nama | buka | dibuka | pelaksanaan | hari | tgl | tanggal | diteruskan | forwarded | terusan | masuk | sekian | demikian | wassalam | wassalamualaikum | hormat | dari | untuk | di | ke | dan | yang | ya | ya. | nggih | lah | tadi | pagi | siang | sore | malam | sugeng | rahajeng | wilujeng | enjing | sonten | dalu | tabik | tabe | assalam | assalamu | alaikum | assalamu'alaikum | ass | wr | wb | warahmatullahi | wabarakatuh | terima | kasih | matur | nuwun | nyuwun | pangapunten | gizi | kia | penimbangan | uraian | indikator | keterangan | kolom | no | nomor | formulir | form | format | bulan | tahun | kirim | kirimkan | dikirim | sekalian | tambahan | susulan | tersebut | tsb | ok | oke | siap | alhamdulillah | maaf | nanti | bersama | sampaikan | menyampaikan | kiriman | lancar | selesai | sukses | aman | semoga | sehat | salam | up | angka | jumlah | total | jml | adalah | sudah | sdh | telah | bisa | dicek | cek | mangga | rencang | baik | lengkap | petugas | pelapor | hp | nik | wa | telp | bln | bl | tggl | terime | tarimo | rame | ramai | sepi | sekali | banget | berjalan | pengunjung | kehadiran | sasaran
# Tanda bahwa angka sebelumnya diganti
mending = ralat | maaf | salah | keliru | eh | koreksi | revisi | maksudnya | maksud | harusnya | seharusnya | perbaikan | ganti | diganti | ketik | tulis | ngetik | bener | benar | betul | betulnya | mestinya | sorry | sori | pembetulan
# Tanda ragu atau bertanya
unsure = sekitar | kira | kurleb | hampir | mungkin | kayaknya | sepertinya | kayanya | perkiraan | ragu | lupa | entah | brp | berapa | kah | apa | benarkah | gatau | tau | sktr | an | rasanya | dugaan | bingung
# Acara sesudah laporan ini
upcoming = berikutnya | selanjutnya | berikut | depan | mendatang | besok | lusa | rencana | jadwal
# Nama posyandu yang lazim
posts-named = melati | mawar | anggrek | kenanga | dahlia | flamboyan | cempaka | bougenville | bougenvil | bugenvil | teratai | kamboja | tulip | seroja | matahari | sakura | aster | anyelir | delima | apel | mangga | jambu | nanas | manggis | rambutan | nusa | kasturi | alamanda | lestari | sejahtera | harapan | kartini | cendana | edelweis | edelweiss | lavender | amarilis | asoka | soka | wijaya | kemuning | sedap | seruni | tanjung | rosela | lily | lili | krisan | gardenia | sejati | mekar | durian | salak | anggur | jeruk | semangka | pisang | strawberry | kelapa | pelangi | bintang | merpati | kasih | permata | mutiara | intan | jaya | sehati | barokah | pandan | kecubung
village = kelurahan | kel | desa | ds | nagari | kampung | gampong | kalurahan | pekon | lembang
wider = kecamatan | kec | puskesmas | pkm | kabupaten | kab | dusun | dsn | jorong | lingkungan | distrik | kapanewon | provinsi | prov
# Tidak ada tempatnya di laporan bulanan
elsewhere = lansia | remaja | imunisasi | bcg | dpt | polio | mr | campak | hb0 | pcv | rotavirus | vit | vitamin | obat | cacing | kek | bufas | nifas | kb | akseptor | plkb | bidan | stunting | gizi | kas | jimpitan | iuran | sweeping | kunjungan | ims | asi | mpasi | oralit | zinc | ttd | fe | anc | ukbm | paud | bkb | dana | uang | arisan | tamu | ppkbd | tpk | kpm | pkk | lurah | rt | rw | hipertensi | tensi | gula | apras
visitors-heading = pengunjung | kunjungan | kehadiran | hadir
# Data satu anak
measures = bb | tb | pb | lila | lk | lika | umur | usia | berat | tinggi | panjang | nik | lahir | nama
one-child = an | a.n | atas | nama | anaknya | namanya | yaitu | yakni | ananda
spelled-letters = es: s | ka: k | de: d | en: n | te: t | be: b
together = berdua=2 | bertiga=3 | berempat=4 | berlima=5 | berenam=6 | bertujuh=7 | berdelapan=8
