title = Laporan bulanan
about = Kirim laporan posyandu bulan ini (SKDN dan kegiatan).
example = lapor S 45 K 44 D 40 N 30
start = lapor | laporan | lapor posyandu | isi laporan
guide =
    Ketik *lapor*, lalu jawab satu per satu dengan angka. Boleh juga sekaligus, atau tempel laporan dari grup: *S 45 K 44 D 40 N 30*.
    Nol boleh ditulis *0*, *nihil*, atau *-*. Di akhir ada ringkasan: periksa, lalu tekan *Kirim*.
    Salah angka, sudah terkirim? Ketik *lapor* lagi, pilih bulan yang sama, ubah angkanya, kirim. Laporan lama tetap tersimpan.
    Bulan lain: *lapor september*. Kalau bulannya sudah ditutup, minta bidan mengetik *buka*.

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu mana yang dilaporkan?
    .label = Posyandu
    .names = posyandu | posy | pos | nama posyandu
period = Laporan bulan apa? Bulan yang sudah ditutup hanya bisa dibuka lagi oleh bidan.
    .label = Bulan
    .names = bulan | bln | periode | laporan bulan | lapor bulan
asked = *Laporan ini diminta dicek lagi oleh { $filed_by }:*
    { $filed_asked }
    Angka lainnya sudah kami isi seperti yang dikirim.
again = Laporan ini sudah pernah dikirim. Ubah yang perlu diperbaiki, lalu kirim lagi.

scales =
    .differs = *Ada yang berbeda dengan catatan timbang:*
        { $list }
        Pakai yang mana?
    .difference = { $label }: ditulis { $told }, dari timbang { $computed }
    .take = Pakai dari timbang
    .told = Tetap yang ditulis
    .from = – dari timbang
counted = *Dari timbang* ({ $scales_days }): { $scales_figures }
guests = Termasuk { $scales_guests } anak dari luar wilayah: ikut D, tidak ikut S.
unclosed = Hari buka masih berjalan. Tutup dulu dengan *selesai timbang*, supaya angkanya lengkap.
doubted = { $scales_doubts } hasil timbang masih meragukan. Bidan melihatnya di *periksa anak*.
unsaid = KMS/Buku KIA: { $scales_card } anak tercatat punya, { $scales_unsaid } anak belum dicatat.
reason = Angka yang ditulis berbeda dengan timbang. Kenapa? Tanpa nama anak, misalnya: *3 anak ditimbang di rumah*.
    .label = Alasan berbeda dari timbang
    .names = alasan berbeda
together = Tinggal yang tidak ada di timbangan. Boleh sekaligus, misalnya:
    kader 5, WUS 4, PUS 3, bumil 5, busui 7, PMT ada, lahir 2, bayi wafat 0, ibu wafat 0
grown = Bayi dan balita sudah terhitung. Boleh sekaligus: WUS 4, PUS 3, bumil 5, busui 7

S = Berapa *semua balita* di posyandu bulan ini? (S)
    Boleh satu-satu, boleh sekaligus: S 45 K 45 D 40 N 32
    .label = Semua balita (S)
    .hint = Tulis angkanya saja, misalnya 45. Laki-laki dan perempuan boleh disebut: 22 L 23 P. Laporan dari grup WA boleh ditempel di sini.
    .confirm = Bulan lalu S { $last_S }, sekarang { $S }. Bedanya banyak. Sudah benar?
    .names = S | jumlah seluruh balita | seluruh balita | semua balita | jumlah semua balita | jumlah balita | sasaran | sasaran balita | jumlah sasaran | semua anak | sasaran anak | balita semua | balita seluruhnya | semua | jumlah sasaran balita | balita 0-59 bulan | jumlah balita 0-59 bulan | anak 0-59 bulan | bayi dan balita
    .parts = sasaran bayi | sasaran balita
    .maybe = balita | anak balita | anak | es
K = Berapa yang *punya KMS atau Buku KIA*? (K)
    .label = Punya KMS/Buku KIA (K)
    .hint = Yang terdaftar dan memegang KMS/Buku KIA bulan ini.
    .constraint = Yang punya KMS/Buku KIA (K = { $K }) tidak bisa lebih dari semua balita (S = { $S }).
    .names = K | memiliki kms | punya kms | memiliki kms/kia | punya kms/kia | punya buku kia | memiliki buku kia | kms | kms/kia | buku kia | terdaftar | ber-kms | ada kms | yang ada kms | pegang kms | kia | punya kia | kepemilikan kms | kartu kms | kms kia | punya buku kia/kms | buku kms | punya buku | buku kia/kms
    .maybe = ka | buku | buku pink
D = Berapa yang *ditimbang* bulan ini? (D)
    .label = Ditimbang (D)
    .confirm = Yang ditimbang (D = { $D }) lebih banyak dari semua balita (S = { $S }). Ada anak dari luar wilayah?
    .warn = Yang ditimbang (D) lebih banyak dari yang punya KMS/Buku KIA (K = { $K }). Tidak apa-apa; ingatkan yang belum punya, ya.
    .names = D | ditimbang | jumlah balita ditimbang | balita ditimbang | jumlah ditimbang | yang ditimbang | jumlah yang ditimbang | datang ditimbang | timbang | penimbangan | datang timbang | hadir ditimbang | hadir dan ditimbang | datang dan ditimbang | hadir timbang
    .maybe = hadir | datang | yang hadir | yang datang | anak hadir | balita hadir | datang ke posyandu | sweeping | kunjungan rumah | sweeping rumah | de
N = Berapa yang *naik* berat badannya? (N)
    .label = Naik (N)
    .hint = Dibanding bulan lalu: grafik di KMS mengikuti garisnya, atau kenaikannya cukup untuk umurnya.
    .constraint = Yang naik (N = { $N }) tidak bisa lebih dari yang ditimbang (D = { $D }).
    .names = N | naik | naik bb | naik berat badan | bb naik | yang naik | jumlah naik | balita naik | naik timbangan | timbangan naik | naik berat | bb yang naik
    .maybe = en
T = Berapa yang *tidak naik* berat badannya? (T)
    .label = Tidak naik (T)
    .hint = Tetap, turun, atau naiknya kurang: semua dihitung T.
    .constraint = N { $N } + T { $T } tidak bisa lebih dari yang ditimbang (D = { $D }).
    .names = T | tidak naik | tdk naik | tetap | turun | tetap bb | turun bb | bb tetap | bb turun | tetap/turun | yang tidak naik | bb tidak naik | berat tidak naik | tidak naik bb | tidak naik berat badan
    .parts = tetap | turun | bb tetap | bb turun | tetap bb | turun bb | berat tetap | berat turun
    .maybe = tidak | te
O = Berapa yang bulan ini ditimbang, tetapi *bulan lalu tidak*? (O)
    .label = Bulan lalu tidak ditimbang (O)
    .hint = Bukan anak yang tidak hadir bulan ini. Kalau tidak ada, tulis 0.
    .constraint = N { $N } + T { $T } + O { $O } tidak bisa lebih dari yang ditimbang (D = { $D }).
    .names = O | bulan lalu tidak ditimbang | bln lalu tidak ditimbang | bln lalu tdk ditimbang | tidak ditimbang bulan lalu | tdk ditimbang bln lalu | bulan lalu tidak datang | bulan lalu tidak hadir | bulan lalu absen | bulan lalu tidak timbang | tidak hadir bulan lalu | tidak datang bulan lalu
B = Berapa yang *baru pertama kali* ditimbang? (B)
    .label = Baru pertama kali (B)
    .constraint = Belum cocok: N { $N } + T { $T } + O { $O } + B { $B } = { $sum }, padahal yang ditimbang (D) { $D }. Angka mana yang salah?
    .names = B | baru | pertama kali ditimbang | baru pertama kali | baru ditimbang | pertama kali | balita baru | anak baru | baru datang | baru pertama ditimbang | pertama ditimbang | baru timbang | peserta baru | baru masuk
    .maybe = be
BGM = Berapa yang titiknya *di bawah garis merah* di KMS? (BGM)
    .label = Di bawah garis merah (BGM)
    .hint = Anak ini perlu dilihat bidan dulu; kita tidak menyebut namanya di sini.
    .constraint = BGM ({ $BGM }) tidak bisa lebih dari yang ditimbang (D = { $D }).
    .names = BGM | bawah garis merah | di bawah garis merah | dibawah garis merah | garis merah | balita bgm | anak bgm
TT = Berapa yang *dua bulan berturut-turut tidak naik*? (2T)
    .label = Dua kali tidak naik (2T)
    .constraint = 2T ({ $TT }) tidak bisa lebih dari T ({ $T }): yang dua kali tidak naik termasuk dalam T.
    .names = 2T | 2 T | dua T | dua kali tidak naik | 2 kali tidak naik | 2x tidak naik | dua kali tidak naik berturut-turut | tidak naik dua kali | 2 kali berturut tidak naik | dua kali berturut tidak naik

vitamin = Vitamin A
VA6 = Berapa bayi *6–11 bulan* yang mendapat vitamin A *biru*?
    .label = Biru (6–11 bln)
    .names = vit a biru | vitamin a biru | va biru | biru | kapsul biru | vit a bayi | vitamin a bayi
VA12 = Berapa anak *12–59 bulan* yang mendapat vitamin A *merah*?
    .label = Merah (12–59 bln)
    .confirm = Vitamin A biru dan merah bersama-sama lebih banyak dari semua balita (S = { $S }). Sudah benar?
    .names = vit a merah | vitamin a merah | va merah | merah | kapsul merah | vit a balita | vitamin a balita

kader = Berapa *kader* yang bertugas?
    .label = Kader bertugas
    .confirm = Tidak ada kader yang bertugas? Benar begitu?
    .names = kader | kader hadir | kader yang hadir | jumlah kader | jumlah kader hadir | jumlah kader yang hadir | kader bertugas | kader hdr | kader tugas | kader yang bertugas | kader aktif | kader yang aktif | jumlah kader bertugas | kader datang
    .maybe = petugas | petugas hadir
visitors = Pengunjung
bayi = Berapa *bayi 0–12 bulan* yang datang? Tidak dicatat: *lewati*.
    Boleh sekaligus: bayi 9, balita 31, WUS 4, PUS 3, bumil 5, busui 7
    .label = Bayi
    .hint = Pengunjung tidak dicatat per kelompok? Ketik *lewati*, semuanya dilewati.
    .names = bayi | bayi 0-12 bulan | bayi 0-12 bln | usia 0-12 bulan | usia 0-12 bln | 0-12 bulan | 0-12 bln
balita = Berapa *balita 1–5 tahun* yang datang?
    .label = Balita
    .names = balita | balita 1-5 tahun | balita 1-5 th | usia 1-5 tahun | 1-5 tahun | 1-5 th | blt
wus = Berapa *WUS* (wanita usia subur) yang datang?
    .label = WUS
    .names = wus | wanita usia subur
pus = Berapa *PUS* (pasangan usia subur) yang datang?
    .label = PUS
    .names = pus | pasangan usia subur
bumil = Berapa *ibu hamil* yang datang?
    .label = Ibu hamil
    .names = bumil | ibu hamil | hamil
busui = Berapa *ibu menyusui* yang datang?
    .label = Ibu menyusui
    .names = busui | ibu menyusui | menyusui
pmt = Ada *PMT* (makanan tambahan) bulan ini?
    .label = PMT
    .opt-ada = Ada
    .opt-tidak = Tidak ada
    .names = pmt | pmt penyuluhan | makanan tambahan
pmt_note = PMT-nya apa? Misalnya: bubur kacang hijau. Boleh *lewati*.
    .label = Menu PMT
    .names = keterangan pmt | menu pmt | ket pmt
events = Kelahiran dan kematian
births = Berapa *bayi lahir* bulan ini?
    Boleh sekaligus: lahir 2, bayi wafat 0, ibu wafat 0
    .label = Bayi lahir
    .names = lahir | bayi lahir | kelahiran | jumlah lahir | lahir hidup | bayi baru lahir | kelahiran bayi | bayi yang lahir | jumlah bayi lahir
bdeaths = Berapa *bayi yang meninggal* bulan ini? Tidak ada: tulis *0*.
    .label = Bayi meninggal
    .confirm = Tercatat { $bdeaths } bayi meninggal. Benar? Bidan akan segera diberi tahu.
    .names = bayi wafat | bayi meninggal | kematian bayi | bayi mati | bayi meninggal dunia | meninggal bayi
    .maybe = meninggal | wafat | kematian | meninggal dunia
mdeaths = Berapa *ibu yang meninggal* saat hamil, melahirkan atau nifas? Tidak ada: tulis *0*.
    .label = Ibu meninggal
    .confirm = Tercatat { $mdeaths } ibu meninggal. Benar? Bidan akan segera diberi tahu.
    .names = ibu wafat | ibu meninggal | kematian ibu | ibu mati | ibu meninggal dunia | meninggal ibu | ibu hamil meninggal | ibu bersalin meninggal | ibu nifas meninggal
    .maybe = meninggal | wafat | kematian | meninggal dunia
problems = Ada masalah atau kebutuhan posyandu? Tulis saja dengan kata sendiri, atau *lewati*. Tanpa nama anak, ya.
    .label = Masalah/kebutuhan
    .names = masalah | kendala | kebutuhan | usulan | keterangan | ket | catatan
register = Laporan ini Ibu/Bapak isi untuk kadernya. Kirim *foto buku register atau catatan posyandu* sebagai sumbernya, paling banyak 3 foto. Belum ada: *lewati*.
    .label = Foto register
photo = Ada foto kegiatan? Kirim sekarang, atau *lewati*.
    .label = Foto

filed = *Laporan { $posyandu }, { $month }, sudah kami terima.* Terima kasih, Bu/Pak!
filed-again = *Perbaikan laporan { $posyandu }, { $month }, sudah disimpan.* Terima kasih, Bu/Pak!
filed-practice = *Latihan selesai.* Laporan { $posyandu }, { $month }, hanya untuk belajar dan tidak dihitung.
stored = { $figures }
rates = K/S *{ $ks }* ({ $ksOf }) punya KMS/Buku KIA
    D/S *{ $ds }* ({ $dsOf }) ditimbang
    N/D *{ $nd }* ({ $ndOf }) naik; dihitung N ÷ (N+T), tanpa O dan B
compared = Dibanding { $month }: { $lines }
changed-title = *Yang berubah:*
changed = { $name ->
    [S] { S.label }
    [K] { K.label }
    [D] { D.label }
    [N] { N.label }
    [T] { T.label }
    [O] { O.label }
    [B] { B.label }
    [BGM] { BGM.label }
    [TT] { TT.label }
    [VA6] { VA6.label }
    [VA12] { VA12.label }
    [kader] { kader.label }
    [bayi] { bayi.label }
    [balita] { balita.label }
    [wus] { wus.label }
    [pus] { pus.label }
    [bumil] { bumil.label }
    [busui] { busui.label }
    [pmt_note] { pmt_note.label }
    [births] { births.label }
    [bdeaths] { bdeaths.label }
    [mdeaths] { mdeaths.label }
    [problems] { problems.label }
    [reason] { reason.label }
    [register] { register.label }
   *[photo] { photo.label }
  }: { $before } → { $now }
changed-pmt = { pmt.label }: { $before ->
    [ada] { pmt.opt-ada }
   *[tidak] { pmt.opt-tidak }
  } → { $now ->
    [ada] { pmt.opt-ada }
   *[tidak] { pmt.opt-tidak }
  }
changed-nothing = Tidak ada angka yang berubah.
receipt = Nomor tanda terima: *{ $receipt }*
mend = Perbaiki laporan
mend-offer = Laporan { $month } sudah dikirim dengan angka lain: { $list }.
mend-closed = Laporan { $month } sudah dikirim dengan angka lain: { $list }. Bulannya sudah ditutup; bidan bisa membukanya dengan *buka*.
# Yang di depan posyandu dan bulan: lapor anggrek 12 oktober
named = Laporan { $posyandu }, { $month }.
named-closed = Bulan { $month } sudah ditutup untuk { $posyandu }, jadi belum bisa dilaporkan.
words-begin = lapor posyandu | lapor | laporkan | isi laporan | isikan laporan | isi lapor | input laporan | buat laporan | bikin laporan | kirim laporan
