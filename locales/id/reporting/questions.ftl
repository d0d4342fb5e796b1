### Pertanyaan dan kabar di luar isian: kata-katanya, lalu jawabannya.

# Siapa yang belum lapor
who = siapa | sapa | siapo | siapa2 | mana | mana saja | mana aja | posyandu mana | yang mana | berapa | brp | daftar | adakah | apakah | sudahkah
not-yet = belum | blm | blom | belom | durung | balum | alun | tidak | tdk | ga | gak | nggak | kurang
reported = lapor | laporan | melapor | laporin | ngelapor | lapornya | setor | menyetor | mengumpulkan | ngumpulin
done = sudah | udah | sdh | wis | sampun
# Rekap, atau laporan yang sudah dikirim
recap = rekap | bandingkan | perbandingan | rekapan | rekapitulasi | capaian | cakupan | hasil laporan | hasil bulan | hasil posyandu | laporan bulan lalu | laporan kemarin | laporan saya | laporan kami | laporanku | laporan yang kemarin | laporan terakhir | angka bulan lalu | data bulan lalu | lihat laporan | liat laporan | cek laporan
yesterday = kemarin | kemaren | kmrn | lalu | barusan | tadi
look = masuk | lain | lainnya | terkumpul | dulu | hasil | ulang | s | k | d | n | t | o | b | bgm | 2t | skdn | angka | nilai | jumlah | besar | kirim | dong | lihat | cek | punya | saya | kami | wilayah | daerah | tempat | sampai | hingga | semua | status | info | tau | tahu | kasih | tampilkan | terakhir | lalu | kemarin | aja | saja | yg | yang
last = bulan lalu | bln lalu | bulan kemarin | bln kemarin | bulan kmrn | terakhir | yang lalu | kemarin | januari | februari | maret | april | mei | juni | juli | agustus | september | oktober | november | desember | okt | nov | des | sept | agt
begin = mau | ingin | cara | caranya | gimana | bagaimana | gmn | isi | kirim | buat | bikin | sekarang | bisa | kapan | batas | terakhir kapan | format
# Alat, makanan dan obat yang kurang
supply = pmt | vitamin | vit | kapsul | timbangan | alat | dacin | buku kia | kms | obat | biskuit | susu | oralit | meteran | mikrotoa | antropometri | listrik | air | tenda | kursi | meja | dana | anggaran | honor | insentif | transport | gedung | tempat | vaksin | formulir | seragam
lack = habis | rusak | kurang | kosong | belum datang | belum ada | blm ada | blm datang | belum cair | blm cair | belum turun | hilang | tidak ada | ga ada | gak ada | bocor | pecah | macet | telat | terlambat | basi | kadaluarsa | kedaluwarsa | butuh | minta | mohon | perlu
# Batas lapor, dan laporan yang perlu diperbaiki
deadline = batas | batasnya | deadline | paling lambat | paling telat | tenggat | terakhir kapan | kapan terakhir | sampai kapan | sampai tanggal | sampai tgl | tutup | ditutup | telat lapor | terlambat lapor
wrong = hapus | batalkan | batal | tarik | kirim ulang | salah | keliru | kliru | ralat | koreksi | perbaiki | betulkan | benerin | revisi | ubah | ganti | kelupaan | lupa
filed = lapor | laporan | angka | angkanya | data laporan | skdn | kiriman
# Berat dan tinggi satu anak
child = anak | anak2 | anakku | bayi | balita | cucu | cucuku | adik | adek | dedek | keponakan | ponakan | baduta | si kecil | bayiku
measure = berat | bb | berat badan | timbangan | tinggi | tb | panjang | lingkar kepala | lila | kg | kilo | gizi | bobot
judged = normal | ideal | bagus | kurang | stunting | kurus | gemuk | cukup | wajar | aman | turun | kecil | pendek | buruk | sesuai | naik | seret
states = stunting | kurus | gizi buruk | gizi kurang | kerdil | pendek | gemuk
counted = berapa anak | berapa balita | berapa bayi | berapa baduta | brp anak | brp balita | jumlah anak | jumlah balita | ada berapa | berapa banyak
# Sakit, tetapi tidak gawat
sick = sakit | demam | panas | diare | mencret | batuk | pilek | muntah | campak | ruam | meriang | mual | pusing | luka | bisul | gatal | cacar | mimisan
well = sembuh | membaik | mendingan | baikan | pulih | sehat lagi | sudah sehat
lesson = penyuluhan | sosialisasi | pelatihan | materi | simulasi | seminar | kelas | lomba | edukasi | imunisasi | vaksin
people = anak | bayi | balita | ibu | bumil | warga | tetangga | suami | lansia | cucu | adik | nenek | kakek | bapak
# Tidak bisa datang ke posyandu
absent = tidak bisa | tdk bisa | gak bisa | ga bisa | nggak bisa | ngga bisa | enggak bisa | tidak dapat | tidak hadir | gak hadir | tidak datang | gak datang | ga datang | tidak ikut | gak ikut | tidak masuk | gak masuk | berhalangan | absen | izin | ijin | cuti | kada kawa | ora iso | belum bisa
comes = hadir | datang | ikut | masuk | jaga | bertugas | dateng | tugas | bantu
day = posyandu | penimbangan | kegiatan | hari buka | jadwal jaga | nimbang
meeting = rapat | rakor | undangan | pertemuan | rakornya | pokjanal

not-one-child = Satu anak tidak bisa kami nilai di sini: perlu umur, KMS, dan diperiksa langsung. Tunjukkan Buku KIA/KMS-nya kepada { $names }, atau bawa ke posyandu terdekat. Pesan ini tidak kami simpan.
ill = Semoga lekas membaik. Kami tidak bisa memeriksa dari sini, dan pesan ini belum diteruskan kepada siapa pun. Hubungi { $names }. Kalau gawat (kejang, sesak, tidak sadar, perdarahan), telepon *119* sekarang juga.
absence = Baik, Bu/Pak. Kehadiran di hari posyandu tidak dicatat di sini, jadi pesan ini *belum diteruskan*. Kabari { $names } dan kader lain di posyandu, ya.
not-one-child-nobody = Satu anak tidak bisa kami nilai di sini: perlu umur, KMS, dan diperiksa langsung. Tunjukkan Buku KIA/KMS-nya kepada bidan, atau bawa ke posyandu terdekat. Pesan ini tidak kami simpan.
ill-nobody = Semoga lekas membaik. Kami tidak bisa memeriksa dari sini, dan pesan ini belum diteruskan kepada siapa pun. Hubungi bidan atau puskesmas. Kalau gawat (kejang, sesak, tidak sadar, perdarahan), telepon *119* sekarang juga.
absence-nobody = Baik, Bu/Pak. Kehadiran di hari posyandu tidak dicatat di sini, jadi pesan ini *belum diteruskan*. Kabari bidan dan kader posyandu, ya.
until = Laporan satu bulan bisa dikirim sampai *tanggal { $day } bulan berikutnya*. Sesudah itu, bidan atau puskesmas bisa membukanya lagi.
mend = Laporan yang sudah dikirim tidak bisa dihapus, tetapi bisa diperbaiki: buka di bawah, ubah yang salah, lalu kirim lagi. Pesan tadi belum mengubah apa pun.
lacking = Kabar tentang alat, makanan atau dana *belum kami teruskan*. Supaya terbaca bidan dan puskesmas, tulis di *Masalah/kebutuhan* pada laporan bulanan. Kalau mendesak, telepon puskesmas langsung, ya.
unread = “{ $words }” belum terbaca. Ini yang lain:
outside-only = “{ $place }” di luar wilayah tugas Ibu/Bapak, jadi tidak bisa dibuka atau dilaporkan dari sini. Belum ada yang kami catat.
which-place = Yang mana maksud Ibu/Bapak?
# Kata yang membuka sesuatu di satu tempat
opens = lapor | laporan | buka | bukakan | undang | undangan | isi
# Bulan-bulan sebuah rekap, dan wilayahnya
quarter = triwulan | triwulanan | tw | twl | kuartal | kwartal | q | tribulan
semester = semester | smt | sms | semesteran
year = tahun | tahunan | thn | th
this-year = tahun ini | thn ini | th ini | tahun berjalan
last-year = tahun lalu | thn lalu | th lalu | tahun kemarin | thn kemarin | tahun kemaren
newest = terakhir | terakhr | belakangan | ini
joins = sampai | sampe | smp | smpai | hingga | sd | s | d | ke | dan | dengan | dgn | vs | lawan | dibanding | dibandingkan
yearly = tahunan | pertahun
since = sejak | semenjak | mulai
until-now = sekarang | skrg | skg | kini
rates = d/s | k/s | n/d | n/(n+t) | n/n+t
whole-year = setahun | setahunan
ordinals = pertama=1 | kesatu=1 | ke-1=1 | kedua=2 | ketiga=3 | keempat=4
levels = kec=kecamatan | kecamatan=kecamatan | kel=desakel | kelurahan=desakel | desa=desakel | ds=desakel | nagari=desakel | kampung=desakel | kp=desakel | kab=kabkota | kabupaten=kabkota | kota=kabkota | prov=provinsi | provinsi=provinsi | propinsi=provinsi | posyandu=posyandu | posy=posyandu | pos=posyandu | puskesmas=puskesmas | pkm=puskesmas
country = indonesia | se indonesia | seluruh indonesia | nasional | tingkat nasional | tingkat pusat | pusat
recap-noise = kirimi | kirimin | kirimkan | persen | persennya | persentase | rekapnya | per | tiap | setiap | masing masing | seluruh | semua | total | keseluruhan | rekapan | bulanan | tahunan | triwulan | skdn | laporan | wilayah | wil | untuk | utk | buat | di | dari | pada | posyandu
no-such-place = “{ $words }” belum terbaca sebagai wilayah atau bulan, jadi rekapnya belum kami tampilkan. Cek lagi tulisannya, atau pilih yang bisa dilihat:
not-hers = { $how ->
    [above] *{ $place }* lebih luas daripada wilayah tugas Ibu/Bapak: angkanya hanya untuk yang bertugas di tingkat itu. Yang bisa dilihat:
    [absent] Di *{ $place }* belum ada yang memakai Kabar Posyandu, jadi belum ada angkanya. Yang bisa dilihat:
   *[elsewhere] “{ $place }” di luar wilayah tugas Ibu/Bapak, jadi angkanya tidak bisa kami tampilkan. Yang bisa dilihat:
  }
two-places = Satu wilayah dulu, ya. Yang mana?
which-of-yours = Rekap wilayah mana, untuk { $month }?
ahead = { $month } belum ada laporannya, karena sekarang baru { $now }. Yang bisa dilihat:
now-called = “{ $name }” sekarang { $now }.
which-more = … dan { $count } lagi. Tulis nama lengkapnya, misalnya *rekap melati 12*.
registry-file = Semua posyandu dengan kadernya dalam satu berkas: ketik *unduh daftar posyandu*.
