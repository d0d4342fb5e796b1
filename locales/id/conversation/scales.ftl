### Kata-kata di meja timbang: "Aisyah 8,4 72 lila 14,2 lk 44 vit A merah, ASI". Dipisah dengan garis tegak. Tanda hubung, titik dan garis miring di
### antara kata tidak perlu ditulis.

# Ejaan lain dan kata daerah: kata di kiri tanda = dibaca seperti kata di kanannya.
same = kmrn=kemarin | kemaren=kemarin | td=tadi | tdk=tidak | tidk=tidak | tdak=tidak | tak=tidak | gak=tidak | ga=tidak | gk=tidak | nggak=tidak | ngga=tidak | ngak=tidak | enggak=tidak | engga=tidak | ndak=tidak | nda=tidak | ndk=tidak | dak=tidak | kada=tidak | kadada=tidak ada | ora=tidak | mboten=tidak | indak=tidak | teu=tidak | henteu=tidak | inda=tidak | ndang=tidak | idak=tidak | dang=tidak | bukn=bukan | bkn=bukan | sanes=bukan | dudu=bukan | blm=belum | blum=belum | belom=belum | blom=belum | durung=belum | dereng=belum | balum=belum | alun=belum | acan=belum | sdh=sudah | udah=sudah | udh=sudah | sdah=sudah | dah=sudah | wis=sudah | wes=sudah | sampun=sudah | parantos=sudah | atos=sudah | telah=sudah | tlh=sudah | imun=imunisasi | imunisas=imunisasi | imunnya=imunisasi | imunisasinya=imunisasi | suntik=imunisasi | vaksin=imunisasi | vaksinasi=imunisasi | diimunisasi=imunisasi | disuntik=imunisasi | vit=vitamin | vita=vitamin a | vitamina=vitamin a | va=vitamin a | vitmin=vitamin | vitaminnya=vitamin | vitnya=vitamin | dpat=dapat | dpet=dapat | dapet=dapat | dikasih=dapat | diberi=dapat | dikasi=dapat | dberi=dapat | dikasihkan=dapat | diberikan=dapat | angsal=dapat | meunang=dapat | olih=dapat | oleh=dapat | ditimbang=timbang | dtimbang=timbang | nimbang=timbang | ditmbang=timbang | timbangnya=timbang | penimbangan=timbang | ditimbangkan=timbang | menimbang=timbang | hdr=hadir | datang=hadir | dtg=hadir | dtng=hadir | dateng=hadir | teko=hadir | teka=hadir | rawuh=hadir | sumping=hadir | datangnya=hadir | ro=hadir | dongkap=hadir | lengkp=lengkap | lgkp=lengkap | komplit=lengkap | komplet=lengkap | krn=karena | krna=karena | karna=karena | sebab=karena | soalnya=karena | gara=karena | amargi=karena | sabab=karena | brp=berapa | brapa=berapa | berapakah=berapa | pira=berapa | piro=berapa | pinten=berapa | sabaraha=berapa | barapa=berapa | berape=berapa | dmn=dimana | smua=semua | semuanya=semua | seluruh=semua | seluruhnya=semua | kabeh=semua | sadayana=semua | sude=semua | sadonyo=semua | samuaan=semua | kcuali=kecuali | kecuai=kecuali | kjuali=kecuali | selain=kecuali | dihapus=hapus | hapusin=hapus | apusin=hapus | batalin=batalkan | batalken=batalkan | hapuskan=hapus | apus=hapus | dibatalkan=batalkan | dgn=dengan | dg=dengan | yg=yang | utk=untuk | skrg=sekarang | hr=hari | bln=bulan | bl=bulan | bulanan=bulan | th=tahun | thn=tahun | taun=tahun | mgg=minggu | mngg=minggu | mg=minggu | brt=berat | bert=berat | beratnya=berat | bbnya=bb | tbnya=tb | pbnya=pb | lilanya=lila | lknya=lk | tg=tinggi | tinginya=tinggi | pjg=panjang | pnjg=panjang | pjang=panjang | llahir=lahir | lhr=lahir | lhir=lahir | lahirnya=lahir | lahiran=lahir | kelahiran=lahir | tgllahir=tgl lahir | ibuk=ibu | ibunya=ibu | mamanya=mama | mamaknya=mama | mamak=mama | emaknya=mama | emak=mama | bundanya=bunda | ayahnya=ayah | bapaknya=bapak | bapa=bapak | papanya=ayah | rewl=rewel | rwel=rewel | nangis=menangis | nangiss=menangis | nangisnya=menangis | skt=sakit | gering=sakit | garing=sakit | mencret=diare | mancret=diare | menceret=diare | murus=diare | mising=diare | ising=diare | bahera=diare | btk=batuk | watuk=batuk | plk=pilek | pilk=pilek | umbelen=pilek | selesma=pilek | salesma=pilek | dmm=demam | meriang=demam | panes=demam | sumeng=demam | mutah=muntah | dirujuk=rujuk | rujukan=rujuk | merujuk=rujuk | pkm=puskesmas | puskes=puskesmas | bdn=bidan | bides=bidan | ttp=tetap | tetep=tetap | trn=turun | naek=naik | nek=naik | munggah=naik | mudhun=turun | pny=punya | pnya=punya | py=punya | memiliki=punya | duwe=punya | gadah=punya | hilangnya=hilang | ilang=hilang | jd=jadi | dadi=jadi | menjadi=jadi | harusnya=seharusnya | hrsnya=seharusnya | mestinya=seharusnya | hrusnya=seharusnya | kuduna=seharusnya | kudune=seharusnya | harusnyo=seharusnya | gnt=ganti | diganti=ganti | gantinya=ganti | ralatt=ralat | slah=salah | keliru=salah | klru=salah | klewat=salah | mf=maaf | maap=maaf | cewek=perempuan | cewe=perempuan | wadon=perempuan | pr=perempuan | prp=perempuan | wanita=perempuan | lanang=laki | laki2=laki | lelaki=laki | cowok=laki | cowo=laki | pria=laki | bgkak=bengkak | bengkk=bengkak | bengka=bengkak | edema=oedema | udem=oedema | ukr=ukur | diukur=ukur | ngukur=ukur | ukuran=ukur | tndg=timbang | jg=juga | aja=saja | doang=saja | tok=saja | thok=saja | bae=saja | wae=saja | hny=hanya | cuma=hanya | cuman=hanya | mung=hanya | pinda=pindah | bobote=bobot | beratne=berat | beratna=berat | timbangane=timbangan | timbangannya=timbangan | dhuwure=dhuwur | duwure=dhuwur | dhuwur=tinggi | duwur=tinggi | inggil=tinggi | luhurna=tinggi | panjange=panjang | panjangna=panjang | dawa=panjang | dawane=panjang | barek=berat | bareknyo=berat | bobot=berat | bobotnya=berat | beurat=berat | beuratna=berat | tinggine=tinggi | tinggina=tinggi | tingginyo=tinggi | panjangnyo=panjang | panjangnya=panjang | tingginya=tinggi | su=sudah | tra=tidak | trada=tidak ada | tida=tidak | seng=tidak | deng=dengan | ten=tidak | rauh=hadir | mudun=turun | seko=dari | wingi=kemarin | tos=sudah | jgn=jangan | udh=sudah | ra=tidak | gelem=mau | amuah=mau | amuh=mau | daek=mau | hayang=mau | kapalo=kepala | lingka=lingkar | abot=berat | abote=berat | kampuang=kampung | alah=sudah | lawan=dengan | sm=sama

# Tidak berarti apa-apa di samping angka dan layanan
fillers = mau lapor | mau laporan | izin lapor | ijin lapor | izin melaporkan | mau catat | mau input | mau melaporkan | kembar | si kembar | s d | sd | sampai | jk | jenis kelamin | kelamin | sex | iye | bu | ibu | pak | bapak | min | admin | kak | kakak | mbak | mas | dek | nak | neng | bang | uni | uda | bunda | bund | bidan | kader | ya | yaa | yah | y | dong | deh | sih | kok | nih | lah | loh | lho | eh | oh | ok | oke | siap | baik | maaf | tolong | mohon | ini | itu | tadi | barusan | tadi pagi | pagi ini | hari ini | sekarang | saya | kami | kita | sy | adalah | yaitu | si | anak | balita | bayi | adek | adik | dedek | ananda | an | nya | jadi | di | ke | dan | sama | serta | juga | dengan | plus | tambah | lalu | terus | trus | untuk | yang | saja | hanya | data | nama | name | nm | hasil | timbang | timbangan | ukur | pengukuran | hadir | sudah hadir | baru saja | lapor | catat | dicatat | tercatat | input | masukkan | tulis | ket | keterangan | catatan | assalamualaikum | assalamu alaikum | ass | aslm | asslmkm | samlekum | assalamualaikum wr wb | wr wb | wb | warahmatullahi wabarakatuh | selamat pagi | selamat siang | selamat sore | pagi | siang | sore | met pagi | halo | hai | horas | permisi | punten | nuwun sewu | kulonuwun | terima kasih | trima kasih | terimakasih | makasih | makasi | mksh | trims | tks | thanks | matur nuwun | hatur nuhun | mauliate | tarimo kasih | alhamdulillah | alhmdulillah | posyandu | posy | mulai | berikutnya | selanjutnya | lanjut ke | giliran | yuk | nggih | inggih | iyo | iya | wis | koma nya | kira nya | orangnya | anaknya | anake | anakna | katanya | bernama | atas nama | a n | digit | angka | angkanya | hasilnya | nilai | total berat | pas | tepat | persis | tgl | tanggal | no | nomor | nmr | umum | ada | lagi | lg | gan | boss | bos | sip | mantap | top | beres | aman | lancar | hasil ukur | hasil timbang | dapat | pun | kondisi | keadaan | status | dalam keadaan | tercatat | telah | tp | tapi | ternyata | rupanya | setelah di | waktu | saat | ketika | secara | sambil | nyata | per | masing masing | kg | cm | ukurannya | mama bilang | ibu bilang | kata ibu | kata mama | kata bapak | kata ayah | bapak bilang | bilang ibu | mi | ji | pi | pu | podo | dia | dua2 | dua2nya | kedua2nya | tetap timbang | diteruskan | forwarded | media tidak disertakan | pesan ini dihapus | media omitted

label-weight = bb | berat | berat badan | berat badannya | b b | bobot | timbangan | timbangan nya | hasil timbang | w
label-length = tb | pb | tinggi | panjang | tinggi badan | panjang badan | t b | p b | tb pb | pb tb | tinggi badannya | panjang badannya | tpb | panjang tinggi | tinggi panjang
label-arm = lila | ll | lingkar lengan | lingkar lengan atas | lengan | lengan atas | lil a | ling lengan | lgkr lengan | l lengan | lingkar lgn | llila | lingkar tangan | lila nya | lik lengan | lla
label-head = lk | lika | lingkar kepala | kepala | ling kepala | lgkr kepala | l kepala | lingkep | lkep | likep | lka | lingk kepala | lingkar kpl | lk nya | lkpl
label-birth-weight = bbl | bb lahir | berat lahir | berat badan lahir | berat waktu lahir | bb waktu lahir
label-birth-length = pbl | pb lahir | tb lahir | tbl | panjang lahir | panjang badan lahir | panjang waktu lahir

units = kg=kg | kgs=kg | kilo=kg | kilogram=kg | kig=kg | gr=g | g=g | gram=g | grm=g | gm=g | grs=g | ons=ons | on=ons | ounce=ons | cm=cm | senti=cm | centi=cm | sentimeter=cm | centimeter=cm | cn=cm | mm=mm | m=m | meter=m | mtr=m | kgg=kg | cmm=cm | kilogeram=kg | kiloan=kg
spans = hari=1 | minggu=7 | bulan=30 | tahun=365
numbers = rong=2 | telung=3 | patang=4 | limang=5 | nem=6 | pitung=7 | walu=8 | ualu=8 | kutus=8 | arua=8 | talu=3 | tolu=3 | tellu=3 | ampat=4 | peuet=4 | onom=6 | tujoh=7 | wolung=8 | sangang=9 | siji=1 | telu=3 | papat=4 | enem=6 | pitu=7 | wolu=8 | sanga=9 | songo=9 | sapuluh=10 | hiji=1 | tilu=3 | opat=4 | genep=6 | dalapan=8 | ciek=1 | duo=2 | tigo=3 | ampek=4 | limo=5 | anam=6 | tujuah=7 | sambilan=9 | lapan=8 | lapan belas=18 | nol=0 | pituh=7
comma = koma | kom | coma | titik | point
half = setengah | stengah | stgh | setgh | satengah | satangah | tengah | sparo | separo

standing = berdiri | brdiri | diri | bdr | ngadeg | jumeneng | nangtung | tagak | posisi berdiri | diukur berdiri
lying = terlentang | telentang | tlentang | trlentang | tidur | tiduran | tdr | baring | berbaring | rebahan | terbaring | posisi tidur | posisi terlentang | mlumah

vitamin-a = vitamin a | vitamin | kapsul vitamin a | kapsul | kapsul vitamin | vitamin a kapsul | pil a
red = merah | a merah | a mrh | mrh | mera | abrit | beureum | sirah | habang | m
blue = biru | a biru | bru | bir | b
worm = obat cacing | cacing | obcing | obcac | oc | albendazol | albendazole | pirantel | combantrin | obat cacingan | pil cacing | tablet cacing | obt cacing | o cacing | deworming
immunisation = imunisasi | imunisasi dasar | status imunisasi | imunisasi bulan ini
vaccine-hb0 = hb 0 | hb o | hbo | hepatitis b 0 | hep b 0 | hepatitis b | hep b | hepatitis 0 | hepatitis | hb nol
vaccine-bcg = bcg | b c g
vaccine-opv = polio | opv | polio tetes | bopv | vopv | polio oral | tetes polio | pol
vaccine-ipv = ipv | polio suntik | imunisasi polio suntik | polio imunisasi | polio injeksi
vaccine-dpt = dpt | dpt hb hib | dpt hb | pentabio | penta bio | penta | pentavalen | pentavalent | dpt combo | dpt hib | combo | hexa | heksa | hexavalen | pentabiyo
vaccine-rv = rv | rotavirus | rota virus | rota | rotavac
vaccine-pcv = pcv | pneumokokus | pneumo | pvc | pneumonia pcv
vaccine-mr = mr | m r | campak rubela | campak rubella | campak | rubella | rubela | measles rubella | measles | mr campak | campak mr | mmr
vaccine-je = je | j e | japanese encephalitis | japanese
booster = booster | boster | lanjutan | buster | ulangan
asi = asi | masih asi | asi lanjut | menyusu | masih menyusu | nyusu | masih nyusu | netek | nenen | asi masih | minum asi | susu ibu | nyusu ibu | a s i | asinya | asi lanjutan | asi saja tidak
asi-exclusive = asix | asi eksklusif | asi eks | asi ekslusif | asi esklusif | asi exclusive | asi exklusif | eksklusif | ekslusif | asi x | asi saja | hanya asi | full asi | asi full | asi penuh | asi murni | asieks | asie | asi e | asi ex | asi eksk | eks | asi eklusif | asi eksklusive | asi only
formula = sufor | susu formula | susu botol | susu kaleng | formula | sufor saja | dot | sf
mixed-milk = asi sufor | asi campur sufor | asi plus sufor | asi dan sufor | campur sufor | asi campur | asi formula | sufor asi | mix | asi dan susu formula | asi tambah sufor | asi sama sufor | asi campur susu formula
weaned = disapih | asi sudah berhenti | asi berhenti | sudah berhenti asi | tidak asi lagi | sudah tidak asi | sudah berhenti menyusu | sapih | lepas asi | berhenti asi | stop asi | berhenti menyusu | tidak nyusu lagi
mpasi = mpasi | mp asi | makanan pendamping | makanan pendamping asi | mp | sudah makan | m p asi | mpasinya
tbc = tbc | tb paru | tanda tbc | gejala tbc | tbe | skrining tbc | tanda tanda tbc | gejala tb | skrining tb | tanda tb
tbc-no-gain = bb tidak naik | berat tidak naik | berat badan tidak naik | bb turun | berat turun | bb tidak naik naik | bb tetap | berat badan turun
tbc-contact = kontak tbc | kontak | kontak erat | kontak erat tbc | kontak serumah | kontak tb | serumah tbc | ada kontak | kontak dengan penderita tbc | kontak dengan tbc | kontak penderita | serumah dengan penderita | serumah
cough = batuk | batuk terus | batuk terus menerus | batuk lama
fever = demam | panas | demam lama
checklist = kpsp | ceklis | checklist | cek list | ceklist | ceklis perkembangan | checklist perkembangan | perkembangan | buku kia ceklis | sdidtk | ceklis kia | tumbuh kembang | ceklis tumbuh kembang | cheklis | cheklist | ddtk | ceklis buku kia | perkembangannya
fit-checklist = sesuai | sesuai umur | sesuai usia | normal | ok
unfit-checklist = meragukan | menyimpang | penyimpangan | tidak sesuai | terlambat
meal = pmt | mt | mt lokal | mt pangan lokal | pmt lokal | pangan lokal | pmt pangan lokal | makanan tambahan | pmt penyuluhan | pmt pemulihan | biskuit | p m t | makan tambahan | makanan lokal | makan lokal
oedema = oedema | bengkak | kaki bengkak | bengkak kaki | kedua kaki bengkak | pitting | pitting oedema | bengkak di kaki | punggung kaki bengkak | oedema kaki | bengkak kedua kaki
ills = sakit | diare | demam | panas | batuk | pilek | batuk pilek | batpil | flu | ispa | muntah | cacar | cacar air | gatal | gatal gatal | sariawan | dbd | tipes | tifus | mata merah | sesak | kembung | alergi | ruam | bisul | bentol | luka | kurang sehat | tidak enak badan | tidak nafsu makan | susah makan | gtm | tidak mau makan | nafsu makan kurang | sakit perut | sakit gigi | sakit telinga | gondongan | campak sakit | kudis | scabies | koreng | biang keringat | demam berdarah | anemia | pneumonia | mimisan | tumbuh gigi | habis sakit | baru sembuh | baru sembuh sakit | sakit kulit | infeksi | masuk angin | pucat | lemas | penyakit | sakit mata | sakit kuping | sakit tenggorokan | sakit kepala | mencret | cacingan | sesak nafas | sesak napas | luka bakar | kulit kuning | badan kuning | tali pusat bau | tali pusat bernanah | mata cekung
well = sehat | sehat sehat | sehat saja | tidak sakit | tidak ada keluhan | tanpa keluhan | tidak ada sakit | baik baik saja | sehat semua | sehat walafiat | keluhan tidak ada | waras | cageur | seger
illness = gejala sakit | keluhan | penyakit | gejala | keluhannya
referral = rujuk | perlu rujuk | dikirim | saran rujuk | di rujuk
referral-to = ke puskesmas | puskesmas | ke bidan | ke rs | ke rsud | ke rumah sakit | rsud | rs | ke dokter | pustu | ke pustu | ke tpg | ke poli gizi | poli gizi | ke poli
education = edukasi | penyuluhan | konseling | kie | di edukasi | edukasi gizi | penyuluhan gizi | konseling gizi | diedukasi | dikonseling | pmba | konseling pmba | edukasi pmba | dapat edukasi | diberi edukasi | penyuluhan kesehatan
topics = mpasi | mp asi | gizi | phbs | asi | asi eksklusif | pmba | gizi seimbang | imunisasi | makanan | pola makan | pola asuh | stunting | tumbuh kembang | isi piringku | stimulasi | kebersihan | cuci tangan
book = kms | buku kia | kia | buku kms | buku pink | buku | bukunya | kms kia | buku kia kms

yes = sudah | positif | dibagi | dibagikan |  dpt | ya | ada | dapat | punya | iya | iyo | y | ok | diminum | sudah minum | sudah dapat | minum | v | bawa | membawa | yes | sdh ada | ada semua | inggih | nggih | diberikan | sudah ada | mendapat | sudah diminum | memenuhi | makan
no = belum | menolak | nolak | tolak | negatif | neg |  tidak | tanpa | tidak ada | belum ada | belum dapat | tidak dapat | belum punya | tidak punya | tidak bawa | kosong | nihil | hilang | no | lupa bawa | ketinggalan | belum bawa | tidak membawa | tidak minum | belum minum | nol | habis | belum waktunya | belum jadwal | ditunda | tunda | belum mau | tidak mau | jangan | jangan dulu | ditolak
complete = lengkap | sudah lengkap | semua lengkap | full | lengkap semua | terisi | terisi semua | sudah semua | penuh
incomplete = belum lengkap | tidak lengkap | kurang lengkap | belum penuh | belum semua | kurang

not-weighed = tidak timbang | tidak ikut timbang | tidak ikut di timbang | belum timbang | tidak mau timbang | tidak bisa timbang | hadir tidak timbang | tanpa timbang | hadir tapi tidak timbang | hadir tidak mau timbang | menolak timbang | belum bisa timbang | tidak jadi timbang | tidak sempat timbang | tidak di timbang | tidak berhasil timbang | gagal timbang | batal timbang | susah timbang | tidak mau di timbang | tidak mau naik timbangan | tidak mau naik
absent = tidak hadir | absen | belum hadir | tidak bisa hadir | alpa | alfa | tidak muncul | tidak posyandu | tidak ke posyandu | izin | ijin | tidak dapat hadir | berhalangan | tidak sempat hadir | mangkir | tidak ikut | bolos | halangan | tidak ada hadir | tidak hadir hadir | tidak jadi hadir | batal hadir
reason-fussy = rewel | menangis | nangis terus | ngamuk | menangis terus | tantrum | tidak tenang | takut | takut timbangan | tidur | ketiduran | lagi tidur | masih tidur | sedang tidur | berontak | meronta | carik | menangis kejer | rewel terus | mengamuk
reason-ill = sakit | demam | panas | diare | batuk | pilek | batuk pilek | habis imunisasi | baru imunisasi | cacar | muntah | opname | dirawat | di rawat | rawat inap | lagi sakit | kurang sehat | masih sakit | sedang sakit | flu | batpil | cacar air | tidak enak badan | lemas
reason-refused = menolak | tidak mau | tidak bersedia | ibu menolak | ibunya menolak | tidak berkenan | orang tua menolak | ibu tidak mau | tidak diizinkan | dilarang | emoh | ogah
reason-scales = timbangan rusak | timbangan mati | dacin rusak | timbangan error | baterai habis | timbangan habis baterai | alat rusak | rusak | timbangan tidak ada | dacin dipakai | timbangan eror | dacin putus | timbangan rusak lagi | baterai timbangan habis | tidak ada timbangan | timbangan dipakai
reason-words = pulang kampung | pulkam | mudik | pergi | keluar kota | luar kota | di luar kota | ke rumah nenek | rumah nenek | pindah | ada acara | hujan | bepergian | sekolah | paud | ibunya kerja | ibu kerja | kerja | di kampung | ikut neneknya | ikut nenek | ikut ayahnya | jalan jalan | acara keluarga | hajatan | ke pasar | ke sawah | sawah | kebun | di kebun | pengantin | kondangan | lupa | tidak ada yang antar | ke dokter | ke rs | di rs | ikut bapak | ikut ibu
because = karena | alasan | alasannya | sebab | dikarenakan | lagi | masih | sedang

correct = ralat | edit | update | diubah jadi | ubah jadi | ganti jadi | diganti jadi | koreksi | salah | salah tulis | salah ketik | salah input | seharusnya | ganti | perbaikan | revisi | pembetulan | eh | ubah | diubah | yang benar | yang bener | betulnya | benarnya | maksudnya | maksud saya | salah catat | salah baca | eh salah | harus nya | perbaiki | dibetulkan | benerin | ternyata | sebenarnya | benar | bener | betul | salah lihat | salah timbang | bukannya | timbang ulang | ditimbang ulang | ukur ulang | typo
earlier = tadi
instead = jadi | eh | eh salah | maaf | ralat | salah | diganti jadi | ganti | seharusnya | yang benar | yang bener | maksudnya | ternyata | tapi | melainkan | jd | ubah jadi | ganti jadi | diubah jadi | menjadi | maksud saya | betulnya | benarnya
not-but = bukan
was = dari | semula | awalnya | tadinya | tertulis | yang tadi | sebelumnya
remove = hapus | cancel | batalkan | buang | delete | cabut | tarik | coret | hapus saja | batal | tolong hapus | hapus data | hapus timbangan | salah input hapus
ask = berapa | apa | apakah | gimana | bagaimana | mana | kapan | siapa | sudah timbang belum | sudah belum | sudah hadir belum | apa sudah | sudahkah | kenapa | belumkah | naik tidak | naik apa tidak | cek | coba cek | lihat | tanya | sudah masuk belum
then = bulan lalu | bulan kemarin | terakhir | timbangan terakhir | kali lalu | bb lalu | berat lalu | tb lalu | minggu lalu | bulan sebelumnya
later = besok | bsk | lusa | nanti | minggu depan | bulan depan | mau | minta | perlu | jadwal | jadwalnya | rencana | akan | disarankan | butuh | tunggu | menunggu | waktunya | saatnya | sebaiknya | harus | jangan lupa
asked = kemarin | bulan ini | riwayat | naik | turun
hedges = atau | sekitar | sekitaran | kira | kira kira | kira2 | kurang lebih | kurleb | hampir | mungkin | kayaknya | kayanya | sepertinya | perkiraan | entah | antara | lupa | ragu | rasanya | kalau tidak salah | kalo tidak salah | lebih | kurang | lebih dikit | sktr | agak | paling | tidak yakin | belum pasti
counted = anak | orang | balita | bayi | kader | ibu | ibu2 | org | kapsul | jiwa | porsi | kotak | lusin | kali | x | tetes | ribu | juta | persen | % | rb | rupiah | botol | bungkus | buah
clock = jam | pukul | pkl | jm | rp | rp. | hp | wa
drops = tetes | kapsul | butir | tablet | dosis | x | kali

all = semua | semua anak | semua balita | semua hadir | semua yang hadir | semua dapat | semua sudah | semua yang timbang
except = kecuali | kecuali anak | selain
new = baru | baru lahir | bayi baru lahir | anak baru | bayi baru | balita baru | baru daftar | tambah anak | daftar | daftar baru | pendaftaran | anak pindahan | pindahan | warga baru | balita pindahan | peserta baru | daftarkan
first-time = baru pertama | pertama kali | pertama kali timbang | baru pertama kali | baru pertama timbang | baru timbang | pertama timbang | baru pertama kali timbang
visitor = tamu | anak tamu | numpang | numpang timbang | menumpang | luar wilayah | dari luar | bukan warga sini | pendatang | titipan | numpang posyandu | balita tamu | luar posyandu | tamunya
from = dari | dr | asal | pindahan dari | asalnya | posyandu asal
places = posyandu | pos | posy | desa | kelurahan | kel | dusun | kampung | kp | kecamatan | kec | kota | kabupaten | kab | rt | rw
male = l | laki | laki laki | lk | putra | jk l | laki2 | kelamin l | kelamin laki laki | jenis kelamin l | jenis kelamin laki laki | cowok | lanang
female = p | perempuan | putri | jk p | kelamin p | kelamin perempuan | jenis kelamin p | jenis kelamin perempuan | cewek | pr
born = lahir | tgl lahir | tanggal lahir | tl | ttl | tgl lhr | kelahiran | ultah | lahir tgl | lahir tanggal | lahir pada | ulang tahun | tempat tanggal lahir | tglhr
age = umur | usia | umurnya | usianya | u
mother = ibu | bu | mama | ny | ny. | nama ibu | nama ortu | ortu | orang tua | orangtua | bunda | mak | anak dari ibu | anak bu | anaknya bu | anak ibu | anake bu | bin ibu | umi | ummi | inang | anaknya ibu | ibu kandung | mamah | mbok | amai | indung | induak | uma | anak dari bu
father = ayah | bapak | pak | nama ayah | papa | abah | bpk | abi | nama bapak | anak pak | anaknya pak
child-of = bayi | cucu | keponakan | bayinya | anak | anaknya | anake | by | anak dari | bayi baru lahir | adik | kakak
rt = rt
rw = rw
nik = nik
phone = hp | no hp | wa | no wa | telp | telepon | nomor hp | nohp
address = alamat | jl | jln | jalan | gang | gg | dusun | dsn | kampung | kp | blok | komplek | perum | tinggal di | banjar | lingkungan | lingk | jorong | nagari | gampong | lorong | lrg
note = catatan | note | ket lain | nb
told-n = n | naik | bb naik | berat naik | berat badan naik | nt n
told-t = t | tidak naik | turun | tetap | nt t | bb turun | bb tidak naik | berat tidak naik | berat turun | bb tetap | berat badan tidak naik | berat badan turun
told-o = o
told-b = b
told-2t = 2 t | dua t | tidak naik 2 x | tidak naik 2 kali | dua kali tidak naik | tidak naik dua kali
told-bgm = bgm | bawah garis merah | di bawah garis merah | dibawah garis merah

# Kata yang menandakan kalimat tentang hal lain
other = hamil | menyusul | susul | nyusul | susulan | kelapa | kb | kb suntik | kb pil | merokok | bekerja |  jml | jmlh | jlh | sasaran | bulan | skdn | bulan lalu | bulan lepas | rame sekali | sekali | kelurahan | niki | sempat | masuk | punya | gabung | rata rata | yang lain | lainnya | sisanya | besok | bsk | lusa | nanti | rapat | rakor | undangan | acara | jangan | lupa | ayo | mari | harap | himbauan | info | informasi | pengumuman | kapan | dimana | siapa | kenapa | mengapa | gimana | bagaimana | apakah | apa | bisa | boleh | mau | minta | ingin | tanya | kalau | kalo | jika | supaya | agar | karena | tapi | arisan | kegiatan | jadwal | minggu depan | bulan depan | laporan | rekap | selesai | sekian | jumlah | total | kita | kami | semoga | insya allah | hujan | rame | ramai | sepi | foto | file | kirim | grup | group | pulsa | honor | insentif | uang | beli | makanan | snack | konsumsi | seragam | kepala | lurah | camat | kades | dinas | stok | habis | pengukuran | ibu2 | bapak2 | teman | sahabat | tugas | hadirin | petugas | balai | lapangan | rumah | masjid | menu | bantuan | batal

# Judul kolom pada tabel
column-name = nama | nama anak | nama balita | nama bayi | nama lengkap | balita | nama bayi balita | anak
column-number = no | nomor | nmr | urut | no urut | nik | umur bulan
column-born = tgl lahir | tanggal lahir | tgl lhr | ttl | lahir | tanggal lhr
column-age = umur | usia | umur bln | usia bulan | umur bulan | usia bln | bulan
column-sex = jk | l p | jenis kelamin | kelamin | sex | lp
column-mother = ibu | nama ibu | nama ortu | ortu | orang tua | ayah ibu
column-weight = bb kg | berat kg | bb sekarang | bb bulan ini | hasil bb | penimbangan bb
column-length = tb cm | pb cm | tb pb cm | tinggi cm | bb tb
column-note = ket | keterangan | catatan | lain lain | note | cara ukur | cara mengukur | posisi
column-told = n t | nt | status | naik tidak | n t o b | ket nt | naik | naik berat badan
