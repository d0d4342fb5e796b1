### Arti singkatan, angka dan persen. Satu teks untuk obrolan dan layar: isinya apa, rumusnya, bukan apa, dan dari mana.

# Yang ditanyakan, dan di belakang tanda = nama teksnya. Yang lebih panjang dibaca dulu.
terms = SKDN=skdn | KMS=kms | KIA=kia | PMT=pmt | RTL=rtl | ILP=ilp | rakor=rakor | pokjanal=pokjanal | stunting=stunting | vit A=vit-a | vitamin A=vit-a | S=s | K=k | D=d | N=n | T=t | O=o | B=b | BGM=bgm | 2T=tt | T2=tt | K/S=ks | KS=ks | D/S=ds | DS=ds | N/D=nd | ND=nd | N/S=ns | NS=ns | D/K=dk | DK=dk | N/(N+T)=nnt | N/N+T=nnt | BGM/D=bgm-d | (K-D)/K=kd-k | drop out=kd-k | kelengkapan=completeness | lengkap=completeness | ketepatan=timeliness | ketepatan waktu=timeliness | tepat waktu=timeliness | verifikasi=verified | diverifikasi=verified | diperiksa bidan=verified | sudah diperiksa=verified | terverifikasi=verified | baca KMS=read-kms | membaca KMS=read-kms | lihat KMS=read-kms | isi KMS=read-kms | grafik KMS=read-kms | bacanya KMS=read-kms | titik tiga=held | tidak ditampilkan=held | wasting=wasting | kurus=wasting | terlalu kurus=wasting | pendek=stunting | gizi buruk=gizi | gizi kurang=gizi | BB/U=bb-u | BBU=bb-u | TB/U=tb-u | TBU=tb-u | PB/U=tb-u | BB/TB=bb-tb | BB/PB=bb-tb | BBTB=bb-tb | status gizi=gizi | garis merah=bgm | garis oranye=orange | garis jingga=orange | pita oranye=orange | KBM=kbm | kenaikan berat minimal=kbm | LiLA=lila | lingkar lengan=lila | lingkar lengan atas=lila | LK=lk | lingkar kepala=lk | KEK=kek | LiLA ibu hamil=kek | lila bumil=kek | TTD=ttd | tablet tambah darah=ttd | tablet fe=ttd | strata=strata | tingkat posyandu=strata | pratama=strata | purnama=strata | mandiri=strata | posyandu madya=strata | posyandu aktif=active | posyandu mandiri=strata | posyandu purnama=strata | posyandu pratama=strata | TKK=tkk | tanda kecakapan=tkk | kader purwa=tkk | kader madya=tkk | kader utama=tkk | purwa=tkk | 25 keterampilan=tkk | KIPI=kipi | SIP=sip | SIP 6=sip | SIP 7=sip | F/I gizi=fi-gizi | e-PPGBM=eppgbm | EPPGBM=eppgbm | E PPGBM=eppgbm | PPGBM=eppgbm | NIK=nik | sasaran=s | rujukan=refer | rujuk=refer | dirujuk=refer | hari buka=open-day | edaran=notice | imunisasi=immunisation | obat cacing=worms | BB=bb | berat badan=bb | TB=tb | tinggi badan=tb | PB=tb | panjang badan=tb | tidak datang=absent | tdk datang=absent | ga datang=absent | gak datang=absent | tidak hadir=absent | tdk hadir=absent | absen=absent | berat tetap=t | beratnya tetap=t | berat turun=t | beratnya turun=t | tidak naik=t | naik sedikit=t | pindahan=moved-in | anak pindahan=moved-in | lama tidak datang=o | bulan lalu tidak datang=o | bulan lalu tidak ditimbang=o | pertama kali ditimbang=b | pertama kali=b | baru pertama=b | D lebih besar dari S=d-over-s | D lebih banyak dari S=d-over-s | D lebih dari S=d-over-s | D melebihi S=d-over-s | ILP=ilp | siklus hidup=ilp | notulen=minutes | SKILAS=skilas | AKS=skilas | PIN=pin | PIN polio=pin | ASI eksklusif=asi | ASI ekslusif=asi | ASIX=asi | ASI=asi | MP-ASI=mp-asi | MPASI=mp-asi | makanan pendamping ASI=mp-asi | dehidrasi=dehydration | kekurangan cairan=dehydration
# Nama teks yang dijelaskan juga bila katanya berdiri sendiri. Kata yang bisa berarti keadaan (*sudah diperiksa*, *tidak naik*) tidak di sini.
alone = skdn | kms | kia | pmt | ilp | stunting | wasting | gizi | bgm | kbm | lila | lk | kek | ttd | strata | tkk | kipi | sip | fi-gizi | eppgbm | skilas | asi | mp-asi | dehydration | immunisation
# Sudah menjadi pertanyaan tanpa kata lain seperti *apa itu*.
questions = dosis=dose | takaran obat=dose | berapa sendok=dose | turun berat=t | turun berat badannya=t | kapan rujuk=refer | kapan dirujuk=refer | kapan harus rujuk=refer | kapan harus dirujuk=refer | kapan perlu dirujuk=refer | kapan anak dirujuk=refer | kapan anak harus dirujuk=refer | kapan balita dirujuk=refer | rujuk kapan=refer | dirujuk kapan=refer | yang harus dirujuk=refer | siapa yang harus dirujuk=refer | syarat rujuk=refer | vitamin a bulan apa=vit-a | vitamin a kapan=vit-a | kapan vitamin a=vit-a | vit a kapan=vit-a | kapan vit a=vit-a | kapsul merah untuk=vit-a | kapsul biru untuk=vit-a | kapsul merah umur=vit-a | kapsul biru umur=vit-a | obat cacing kapan=worms | kapan obat cacing=worms | obat cacing bulan apa=worms | jadwal imunisasi=immunisation | imunisasi apa=immunisation | imunisasi umur=immunisation | imunisasi bulan=immunisation | 5 langkah=steps | lima langkah=steps | 5 meja=steps | lima meja=steps | sistem 5 meja=steps | langkah posyandu=steps | meja posyandu=steps | tensi tinggi=blood-pressure | tensi normal=blood-pressure | tekanan darah tinggi=blood-pressure | gula darah normal=blood-sugar | gula darah tinggi=blood-sugar | gula darah berapa=blood-sugar | lila ibu hamil=kek | lila bumil=kek | lila ibu hamil normal=kek | tidak datang ditulis=absent | tidak datang masuk=absent | tidak hadir ditulis=absent | tidak hadir masuk=absent | tdk datang ditulis=absent | gak datang ditulis=absent | ga datang ditulis=absent | tdk hadir masuk=absent | tidak datang dihitung=absent | tetap masuk n atau t=t | tetap masuk=t | turun masuk=t | tetap ditulis=t | turun ditulis=t | naik sedikit masuk=t | tidak naik masuk=t | pindahan masuk=moved-in | pindahan ditulis=moved-in | pindahan dihitung=moved-in | pertama kali datang masuk=b | baru pertama kali masuk=b | setelah 3 bulan masuk=o | lama tidak datang masuk=o | D lebih besar dari S=d-over-s | D lebih banyak dari S=d-over-s | D lebih dari S=d-over-s | D melebihi S=d-over-s | D boleh lebih dari S=d-over-s | cara isi SKDN=fill-skdn | cara mengisi SKDN=fill-skdn | kenapa anak saya bgm=bgm-why | kenapa anak bgm=bgm-why | kenapa bgm=bgm-why | mengapa anak saya bgm=bgm-why | anak saya kok bgm=bgm-why | anak saya bgm kenapa=bgm-why | anak bgm kenapa=bgm-why | isi SKDN gimana=fill-skdn | mengisi SKDN=fill-skdn | cara hitung SKDN=fill-skdn | cara menghitung SKDN=fill-skdn
# Di sekitarnya: tidak mengubah apa yang ditanyakan.
beside = 5 | lima | paracetamol | parasetamol | amoxicillin | amoksisilin | sirup | obat | kalau | kalo | klo | bila | jika | anak | anaknya | balita | bayi | yang | yg | nya | sih | dan | sama | dengan | dgn | atau | di | ke | dari | pada | untuk | utk | itu | ini | adalah | sebenarnya | harus | perlu | boleh | tidak | ga | gak | nggak | bisa | kita | kami | saya | sy | tahu | tau | mau | ingin | tanya | nanya | dulu | lagi | bulan | umur | usia | tahun | bln | thn | kg | ditulis | dihitung | masuk | masuknya | berapa | brp | kolom | huruf | laporan | lapor | skdn | posyandu | posy | puskesmas | bidan | KMS | N | T | O | B | 2 | 3 | 6 | 9 | 12 | 18 | 23 | 59 | datang | setelah | sesudah | baru | berat | badan | beratnya | timbangannya | turun | tetap | naik | saja | aja | cara | isi | mengisi | bagaimana | gimana | normal | ibu | hamil | dewasa | orang | lansia | rutin | dasar | lengkap | wajib | bedanya | apa | kader

skdn = *SKDN*: S = semua balita di posyandu, K = yang punya KMS/Buku KIA, D = yang ditimbang, N = yang naik berat badannya.
    Sumber: formulir Catatan Bulanan Kegiatan Penimbangan (F/I-Gizi).
kms = *KMS*: Kartu Menuju Sehat, grafik berat badan anak. Ada juga di dalam Buku KIA.
kia = *Buku KIA*: Buku Kesehatan Ibu dan Anak, dari hamil sampai anak 6 tahun.
pmt = *PMT*: Pemberian Makanan Tambahan. Di laporan bulanan cukup ditulis ada atau tidak.
    Siapa yang mendapat, dan berapa lama, ditentukan bidan atau petugas gizi.
rtl = *RTL*: Rencana Tindak Lanjut, tugas yang disepakati di rapat.
ilp = *ILP*: Integrasi Layanan Primer. Satu posyandu melayani semua umur: ibu hamil, bayi dan balita, anak sekolah dan remaja, dewasa, lansia.
    Sumber: KMK 2015/2023.
rakor = *Rakor*: rapat koordinasi.
pokjanal = *Pokjanal*: Kelompok Kerja Operasional Posyandu.
stunting = *Stunting*: anak terlalu *pendek* untuk umurnya (PB/U atau TB/U di bawah −2 SD). Yang menilai bidan atau petugas gizi.
    Bukan kurus: itu wasting. Satu anak bisa pendek dan kurus sekaligus.
    Sumber: Permenkes 2/2020.
wasting = *Wasting*: anak terlalu *kurus* untuk panjang atau tinggi badannya (BB/PB atau BB/TB di bawah −2 SD). Yang menilai bidan atau petugas gizi.
    Bukan pendek: itu stunting.
    Sumber: Permenkes 2/2020.
gizi = *Gizi kurang dan gizi buruk*: dilihat dari berat menurut panjang atau tinggi (BB/PB, BB/TB). Di bawah −2 SD gizi kurang, di bawah −3 SD gizi buruk.
    Bukan dari BB/U, dan bukan sama dengan BGM. Yang menetapkan bidan, petugas gizi atau dokter.
    Sumber: Permenkes 2/2020.
bb-u = *BB/U*: berat badan menurut umur. Di bawah −2 SD berat badan kurang, di bawah −3 SD sangat kurang.
    Bukan gizi buruk; itu dilihat dari BB/PB atau BB/TB.
    Sumber: Permenkes 2/2020.
tb-u = *PB/U dan TB/U*: panjang (telentang) atau tinggi (berdiri) menurut umur. Di bawah −2 SD pendek, di bawah −3 SD sangat pendek.
    Sumber: Permenkes 2/2020.
bb-tb = *BB/PB dan BB/TB*: berat menurut panjang atau tinggi badan. Menunjukkan anak kurus, baik, atau gemuk.
    Sumber: Permenkes 2/2020.
bb = *BB*: berat badan, dalam kg, misalnya *8,4*.
tb = *PB dan TB*: panjang badan (diukur telentang, belum 2 tahun) dan tinggi badan (diukur berdiri, 2 tahun ke atas), dalam cm.
    Sumber: standar WHO.
lila = *LiLA*: lingkar lengan atas, dalam cm. Ibu hamil dengan LiLA di bawah 23,5 cm (KEK) diperiksa dokter.
    Sumber: KMK 2015/2023.
lk = *LK*: lingkar kepala, dalam cm. Diukur di posyandu dan dibaca di Buku KIA.
kek = *KEK*: kurang energi kronis, yaitu ibu hamil dengan LiLA di bawah 23,5 cm. Ajak ke bidan; ia perlu diperiksa dokter.
    Sumber: KMK 2015/2023.
ttd = *TTD*: tablet tambah darah, untuk ibu hamil dan remaja putri. Banyaknya ditentukan bidan.
asi = *ASI eksklusif*: bayi hanya mendapat ASI, belum makanan atau minuman lain. Di formulir bulanan dicatat sebagai E0 sampai E6, menurut umur bayi dalam bulan.
    Bukan sekadar masih menyusu. Kesulitan menyusui? Tanyakan kepada bidan.
    Sumber: F/I-Gizi.
mp-asi = *MP-ASI*: makanan pendamping ASI, untuk bayi yang tidak cukup lagi dengan ASI saja. ASI-nya tetap diberikan.
    Kapan mulai, apa dan seberapa banyak: tanyakan kepada bidan atau petugas gizi, dan baca Buku KIA.
dehydration = *Dehidrasi*: tubuh kekurangan cairan, misalnya karena diare atau muntah. Ajak segera ke bidan atau puskesmas; mereka yang memeriksa dan memberi oralit.
    Sangat lemas, kejang atau tidak sadar: jangan tunggu, ketik *darurat*.
bgm-why = *Kenapa anak BGM?* Artinya titik berat badannya di bawah garis merah KMS. Sebabnya tidak bisa dilihat dari angka saja: bidan atau petugas gizi memeriksa anaknya langsung.
    Bawa anak dan Buku KIA ke bidan atau puskesmas segera, jangan tunggu hari buka. BGM belum berarti gizi buruk, dan bukan kesalahan ibunya.
    Sumber: KMS (Permenkes 155/2010), Buku KIA 2023 hlm. 54.
kbm = *KBM*: kenaikan berat minimal, yaitu berat yang paling sedikit harus naik dalam sebulan menurut umur anak. Tertulis di bawah grafik KMS.
    Naik kurang dari KBM dihitung *T*.
    Sumber: Buku KIA 2023 hlm. 54.
orange = *Garis oranye*: garis atas di KMS. Anak di atas garis oranye dirujuk, seperti yang tidak naik dan yang di bawah garis merah.
    Sumber: Buku KIA 2023 hlm. 54.
refer = *Kapan dirujuk ke bidan atau puskesmas?*
    Anak: *tidak naik (T)*, *di bawah garis merah (BGM)*, atau *di atas garis oranye*. Ibu hamil: LiLA di bawah 23,5 cm. Dewasa: tensi 140/90 ke atas.
    Ada tanda bahaya (kejang, sesak, tidak sadar, perdarahan): jangan tunggu, ketik *darurat*.
    Sumber: Buku KIA 2023 hlm. 54, KMK 2015/2023. Selebihnya bidan yang memutuskan.
absent = *Yang tidak datang*: tidak ditulis di N, T, O atau B, dan tidak masuk D. Ia tetap dihitung di S, dan di K kalau punya KMS.
    Saat menimbang tulis misalnya *Budi tidak datang, pulang kampung*. Bulan depan, waktu datang lagi, ia masuk O.
    Sumber: F/I-Gizi.
moved-in = *Anak pindahan*: pernah ditimbang di tempat lain bulan lalu dan tercatat di KMS-nya: N atau T. Bulan lalu tidak ditimbang: *O*. Belum pernah ditimbang di mana pun: *B*.
    Sumber: arti N, T, O, B di F/I-Gizi. Ragu? Tanyakan kepada bidan.
d-over-s = *D boleh lebih dari S?* Boleh, kalau ada anak dari luar wilayah yang ikut ditimbang. Kami tanyakan sekali, jawab saja *benar*.
    Kalau tidak ada, periksa lagi: S adalah semua balita di wilayah, datang atau tidak.
    Sumber: F/I-Gizi.
fill-skdn = *Cara mengisi SKDN*: hitung dari buku register bulan ini.
    S semua balita di wilayah; K yang punya KMS/Buku KIA; D yang ditimbang; N yang naik, T yang tidak; O yang bulan lalu tidak ditimbang; B yang pertama kali.
    Yang penting: *D = N + T + O + B*. Lalu ketik *lapor S 45 K 44 D 40 N 30 T 6 O 3 B 1*.
    Sumber: F/I-Gizi.
steps = *Lima langkah posyandu* (dulu lima meja): 1 pendaftaran, 2 penimbangan dan pengukuran, 3 pencatatan dan pemeriksaan, 4 pelayanan dan penyuluhan, 5 validasi data.
    Sumber: ayosehat.kemkes.go.id.
strata = *Strata*: tingkat posyandu, dari *Pratama*, *Madya*, *Purnama* sampai *Mandiri*.
    Madya: buka paling sedikit 8 kali setahun, 5 kader. Purnama: juga D/S, KIA, KB dan imunisasi 50 % ke atas, ada program tambahan. Mandiri: juga dana sehat 50 % KK ke atas.
    Posyandu sendiri: ketik *strata*.
    Sumber: Pedoman Umum 2011.
active = *Posyandu aktif*: artinya berbeda menurut aturannya. Permenkes 13/2022: buka paling sedikit 8 kali setahun, paling sedikit 5 kader, melayani ibu hamil, balita atau remaja. Aturan lama: strata Purnama dan Mandiri.
    Posyandu sendiri: ketik *strata*.
tkk = *TKK*: tanda kecakapan kader. *Purwa*, *Madya*, *Utama*, menurut berapa dari 25 keterampilan yang sudah dikuasai. Yang menilai puskesmas.
kipi = *KIPI*: kejadian ikutan pasca imunisasi, yaitu keluhan sesudah imunisasi. Beri tahu bidan atau puskesmas; kalau gawat ketik *darurat*.
sip = *SIP*: Sistem Informasi Posyandu, buku dan formulir bulanan. Nomornya berbeda di tiap daerah; di banyak tempat SIP 6 pengunjung dan SIP 7 hasil kegiatan.
fi-gizi = *F/I-Gizi*: Catatan Bulanan Kegiatan Penimbangan. Dari sinilah S, K, D, N, T, O dan B.
eppgbm = *e-PPGBM*: pencatatan gizi anak satu per satu milik Kemenkes, diisi petugas gizi. Berkasnya bisa dibaca di sini; kami bukan penggantinya.
dose = *Obat dan takarannya* tidak kami jawab di sini. Tanyakan langsung kepada bidan atau puskesmas; kalau gawat ketik *darurat*.
pin = *PIN*: Pekan Imunisasi Nasional, imunisasi serentak pada tanggal yang ditentukan, apa pun imunisasi sebelumnya.
nik = *NIK*: nomor induk kependudukan, 16 angka. Di sini tidak wajib, dan jangan ditulis di grup.
open-day = *Hari buka*: hari posyandu melayani, biasanya sebulan sekali. Mencatatnya: *hari buka Rabu kedua*.
notice = *Edaran*: pesan camat, lurah, ketua, sekretariat atau puskesmas untuk semua orang di wilayahnya.
minutes = *Notulen*: catatan resmi rapat: siapa hadir, apa yang dibahas, apa yang disepakati.
immunisation = *Imunisasi rutin*: lahir HB0 (sebelum 24 jam); sebelum 1 bulan BCG, polio 1; 2, 3 dan 4 bulan DPT-HB-Hib, polio, PCV dan rotavirus (4 bulan: polio suntik, tanpa PCV); 9 bulan campak-rubela, polio suntik; 12 bulan PCV; 18–23 bulan DPT-HB-Hib dan campak-rubela.
    Terlambat, atau daerah JE? Bidan yang menentukan; bawa Buku KIA.
    Sumber: KMK 2015/2023.
worms = *Obat cacing*: paling sedikit setahun sekali, di bulan Agustus. Umur dan takarannya ditentukan petugas.
    Sumber: KMK 2015/2023.
vit-a = *Vitamin A*: diberikan di bulan Februari dan Agustus: kapsul biru untuk 6–11 bulan, merah untuk 12–59 bulan.
    Sumber: KMK 2015/2023.
blood-pressure = *Tensi dewasa*: 140/90 ke atas ajak ke puskesmas; 130–139 / 85–89 dipantau tiap bulan. Satu kali ukur belum berarti sakit; dokter yang menentukan.
    Sumber: KMK 2015/2023.
blood-sugar = *Gula darah sewaktu*: 200 ke atas ajak ke puskesmas; 140–199 juga perlu diperiksa. Dokter yang menentukan.
    Sumber: KMK 2015/2023.
skilas = *AKS dan SKILAS*: pemeriksaan kemandirian dan kesehatan lansia. AKS di bawah 20, atau satu saja SKILAS yang bertanda: ajak ke puskesmas.
    Sumber: KMK 2015/2023.

s = *Semua balita (S)*: semua balita (0–59 bulan) yang tinggal di wilayah posyandu pada bulan itu, datang atau tidak.
    Bukan jumlah yang datang. S tidak dijumlahkan dari bulan ke bulan, karena anaknya sama.
    Sumber: F/I-Gizi.
k = *Punya KMS atau Buku KIA (K)*: balita yang terdaftar dan punya KMS atau Buku KIA.
    Bukan jumlah kunjungan. K tidak lebih dari S.
    Sumber: F/I-Gizi.
d = *Ditimbang (D)*: balita yang ditimbang bulan itu.
    Rumus: D = N + T + O + B
    Bukan semua yang datang; anak yang datang tetapi tidak ditimbang tidak masuk D.
    Sumber: F/I-Gizi.
n = *Naik (N)*: yang ditimbang bulan ini dan bulan lalu, dan berat badannya *naik* cukup menurut KMS.
    Bukan asal naik. Naik sedikit, di bawah kenaikan berat minimal (KBM), dihitung T.
    Sumber: F/I-Gizi, KMS.
t = *Tidak naik (T)*: yang ditimbang bulan ini dan bulan lalu, dan berat badannya *tidak naik* cukup: tetap, turun, atau naiknya kurang.
    Bukan hanya yang turun.
    Sumber: F/I-Gizi, KMS.
o = *Bulan lalu tidak ditimbang (O)*: ditimbang bulan ini, tetapi *bulan lalu tidak* ditimbang. Naik atau tidaknya belum bisa dikatakan.
    Bukan anak yang tidak hadir bulan ini, dan bukan yang pertama kali (itu B).
    Sumber: F/I-Gizi.
b = *Baru pertama kali (B)*: bulan ini *pertama kali* ditimbang. Naik atau tidaknya belum bisa dikatakan.
    Bukan yang pernah ditimbang lalu lama tidak datang (itu O).
    Sumber: F/I-Gizi.
bgm = *Di bawah garis merah (BGM)*: yang titik berat badannya di bawah garis merah KMS. Segera diperiksa bidan atau puskesmas.
    Bukan bagian tersendiri dari D. Anak BGM juga sudah dihitung di N, T, O atau B.
    Sumber: KMS (Permenkes 155/2010).
tt = *Dua kali tidak naik (2T)*: yang *dua bulan berturut-turut tidak naik*. Perlu diperiksa bidan atau puskesmas.
    Bukan tambahan di luar T. 2T sudah termasuk di dalam T.
    Sumber: F/I-Gizi.
ks = *K/S*: yang punya KMS/Buku KIA dibagi semua balita.
    Rumus: K ÷ S × 100 %
    Bukan jumlah kunjungan.
    Sumber: F/I-Gizi.
ds = *D/S*: yang ditimbang dibagi semua balita. Menunjukkan berapa banyak yang datang.
    Rumus: D ÷ S × 100 %
    Bukan gizi anak. Bisa lebih dari 100 % kalau ada anak dari luar wilayah.
    Sumber: F/I-Gizi.
nd = *N/D* (cara lama): yang naik berat badannya dibagi yang ditimbang.
    Rumus: N ÷ D × 100 %
    Bukan N/(N+T). D memuat juga O dan B yang belum bisa dibandingkan, jadi N/D selalu lebih kecil atau sama.
    Sumber: F/I-Gizi.
nnt = *N/(N+T)*: yang naik dibagi anak yang *bisa dibandingkan* dengan bulan lalu.
    Rumus: N ÷ (N + T) × 100 %
    Bukan N/D cara lama. O dan B tidak ikut dihitung.
    Sumber: pembagian N, T, O, B di F/I-Gizi.
dk = *D/K*: yang ditimbang dibagi pemilik KMS/Buku KIA. Menunjukkan siapa yang terus datang.
    Rumus: D ÷ K × 100 %
    Bukan D/S. Anak tanpa KMS tidak masuk pembaginya, jadi bisa lebih dari 100 %.
    Sumber: turunan SKDN.
ns = *N/S*: yang naik berat badannya dibagi semua balita.
    Rumus: N ÷ S × 100 %
    Bukan N/D. Yang tidak datang ikut dihitung sebagai pembagi.
    Sumber: turunan SKDN.
bgm-d = *BGM/D*: yang di bawah garis merah dibagi yang ditimbang.
    Rumus: BGM ÷ D × 100 %
    Sumber: turunan SKDN.
kd-k = *(K−D)/K*: pemilik KMS/Buku KIA yang bulan itu tidak ditimbang, dibagi semua pemilik.
    Rumus: (K − D) ÷ K × 100 %
    Sumber: turunan SKDN.
completeness = *Kelengkapan*: berapa posyandu yang sudah lapor, dari semua posyandu yang seharusnya lapor.
    Rumus: sudah lapor ÷ semua posyandu × 100 %
    Bukan benar tidaknya isi laporan.
    Sumber: laporan di Kabar Posyandu dan daftar posyandu.
timeliness = *Ketepatan waktu*: berapa laporan yang masuk sebelum bulannya ditutup, dari yang sudah lapor.
    Rumus: tepat waktu ÷ sudah lapor × 100 %
    Bukan kelengkapan. Yang belum lapor tidak ikut dihitung di sini.
    Sumber: waktu laporan pertama masuk, dan tanggal tutup di pengaturan wilayah.
verified = *Diperiksa bidan* (verifikasi): bidan atau puskesmas sudah melihat laporannya dan menyatakan benar.
    Rumus: diperiksa ÷ sudah lapor × 100 %
    Bukan jaminan setiap anak ditimbang benar. Yang belum diperiksa tetap dihitung di rekap.
    Sumber: catatan pemeriksaan di Kabar Posyandu.
held = *…*: angkanya ada, tetapi hanya menyangkut 1–4 anak, atau bisa dipakai menghitung angka sekecil itu. Supaya tidak ada anak yang dikenali, angka itu hanya terlihat oleh kader, bidan dan puskesmas setempat.
    S, K, D dan N selalu ditampilkan.
read-kms = *Cara baca KMS*
    1. Cari umur anak (bulan) di garis bawah dan beratnya di garis samping, beri titik di pertemuannya.
    2. Hubungkan dengan titik bulan lalu. Kalau bulan lalu tidak ditimbang, jangan dihubungkan (itu O).
    3. *Naik (N)*: garisnya mengikuti pita warna atau pindah ke pita di atasnya, atau naiknya paling sedikit sebesar KBM di bawah kartu.
    4. *Tidak naik (T)*: garisnya mendatar, menurun, pindah ke pita di bawahnya, atau naiknya kurang dari KBM.
    5. Titik di bawah garis merah (*BGM*), atau dua kali tidak naik (*2T*): ajak ke bidan atau puskesmas, dengan kata yang baik.
    Bukan dasar untuk menilai gizi anak sendiri. Itu tugas bidan dan petugas gizi.
    Sumber: KMS (Permenkes 155/2010), Buku KIA.
