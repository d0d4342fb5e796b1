### Arti singkatan, angka dan persen. Satu teks untuk obrolan dan layar: isinya apa, rumusnya, bukan apa, dan dari mana.

# Yang ditanyakan, dan di belakang tanda = nama teksnya. Yang lebih panjang dibaca dulu.
terms = SKDN=skdn | KMS=kms | KIA=kia | PMT=pmt | RTL=rtl | ILP=ilp | rakor=rakor | pokjanal=pokjanal | stunting=stunting | vit A=vit-a | vitamin A=vit-a | S=s | K=k | D=d | N=n | T=t | O=o | B=b | BGM=bgm | 2T=tt | T2=tt | K/S=ks | KS=ks | D/S=ds | DS=ds | N/D=nd | ND=nd | N/S=ns | NS=ns | D/K=dk | DK=dk | N/(N+T)=nnt | N/N+T=nnt | BGM/D=bgm-d | (K-D)/K=kd-k | drop out=kd-k | kelengkapan=completeness | lengkap=completeness | ketepatan=timeliness | ketepatan waktu=timeliness | tepat waktu=timeliness | verifikasi=verified | diverifikasi=verified | diperiksa bidan=verified | sudah diperiksa=verified | terverifikasi=verified | baca KMS=read-kms | membaca KMS=read-kms | lihat KMS=read-kms | isi KMS=read-kms | grafik KMS=read-kms | bacanya KMS=read-kms | titik tiga=held | tidak ditampilkan=held | strata=strata | pratama=strata | madya=strata | purnama=strata | mandiri=strata | posyandu aktif=aktif | e PPGBM=ppgbm | ePPGBM=ppgbm | PPGBM=ppgbm | KBM=kbm | SIP=sip | SIP 6=sip | SIP 7=sip

skdn = *SKDN*: S = semua balita di posyandu, K = yang punya KMS/Buku KIA, D = yang ditimbang, N = yang naik berat badannya.
    Sumber: formulir Catatan Bulanan Kegiatan Penimbangan (F/I-Gizi).
kms = *KMS*: Kartu Menuju Sehat, grafik berat badan anak. Ada juga di dalam Buku KIA.
kia = *Buku KIA*: Buku Kesehatan Ibu dan Anak, dari hamil sampai anak 6 tahun.
pmt = *PMT*: Pemberian Makanan Tambahan.
rtl = *RTL*: Rencana Tindak Lanjut, tugas yang disepakati di rapat.
ilp = *ILP*: Integrasi Layanan Primer.
rakor = *Rakor*: rapat koordinasi.
pokjanal = *Pokjanal*: Kelompok Kerja Operasional Posyandu.
stunting = *Stunting*: anak terlalu pendek untuk umurnya karena kurang gizi atau sering sakit sejak lama. Yang menilai bidan atau petugas gizi.
vit-a = *Vitamin A*: diberikan di bulan Februari dan Agustus: kapsul biru untuk 6–11 bulan, merah untuk 12–59 bulan.

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
strata = *Strata posyandu*: tingkat kemandirian posyandu: *Pratama*, *Madya*, *Purnama*, lalu *Mandiri*.
    Dinilai dari: berapa kali buka setahun, kader yang bertugas, D/S, cakupan KIA, KB dan imunisasi, program tambahan, dana sehat.
    Bukan nilai untuk kader. Yang menetapkan puskesmas dan pokja.
    Sumber: Pedoman Umum Pengelolaan Posyandu, Kemenkes 2011. Posyandu Ibu/Bapak sampai di mana: ketik *strata*.
aktif = *Posyandu aktif*: buka paling sedikit 8 kali setahun, kadernya paling sedikit 5, dan melayani ibu hamil, balita, atau remaja.
    Bukan sama dengan strata; dulu yang disebut aktif adalah strata Purnama dan Mandiri.
    Sumber: Permenkes 13/2022.
ppgbm = *e-PPGBM*: pencatatan dan pelaporan gizi berbasis masyarakat, daftar elektronik hasil ukur setiap anak. Yang mengisi petugas gizi puskesmas.
    Bukan bagian dari Kabar Posyandu, dan tidak terisi sendiri dari sini. Bidan dan puskesmas bisa mengambil daftarnya dengan *unduh anak*.
kbm = *KBM*: kenaikan berat minimal, berapa paling sedikit berat anak harus bertambah dalam sebulan. Tertulis di bawah grafik KMS, menurut umur dan jenis kelamin.
    Sumber: KMS, Buku KIA.
sip = *SIP*: Sistem Informasi Posyandu, buku dan register posyandu. SIP 6 mencatat pengunjung, SIP 7 hasil kegiatan. Ambil dengan *unduh sip 7*.
