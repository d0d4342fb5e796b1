# Di meja timbang, untuk kader dan bidan. Tidak pernah di grup.

opened = *Hari buka { $place }*, { $day }. Silakan mulai.
opened-again = *{ $place }*, { $day } dibuka lagi. Catatan sebelumnya masih ada.
goes-on = *{ $place }*, { $day } masih buka. Lanjutkan saja.
how = Satu pesan satu anak, misalnya: *Aisyah 8,4 72 lila 14,2 vit A merah, ASI*
    Kader lain bisa menulis dari HP-nya sendiri.
no-children = Daftar anaknya masih kosong. Anak baru cukup satu baris: *baru: Aisyah P 3/2/2025 ibu Rina RT 4 8,4 72*
no-posyandu = Timbang hanya untuk kader posyandu, bidan, dan puskesmasnya. Jumlahnya ada di *rekap*.
not-that-day = Yang bisa dicatat hanya hari buka bulan ini yang sudah lewat, atau bulan lalu sampai tanggal 10. Untuk hari lain, hubungi bidan.
not-hers = *{ $name }* bukan posyandu Ibu/Bapak, jadi dicatat kadernya sendiri. Posyandu Ibu/Bapak: { $own }.
of-others = ⚠️ { $count ->
    [0] *{ $name }* bukan posyandu yang sedang ditimbang di sini.
   *[other] { $count } baris untuk *{ $name }* tidak dicatat di sini: { $lines }.
  } { $hers ->
    [yes] Ketik *timbang { $name }*, lalu kirim baris itu lagi.
   *[no] Yang mencatatnya kader { $name }.
  }
none-open = Belum ada hari buka. Ketik *timbang* untuk membukanya.

child-label = { $name }, lahir { $born }{ $known ->
    [yes] , ibu { $mother }
   *[no] {""}
  }
figure = { $field ->
    [arm] LiLA {""}
    [head] LK {""}
   *[other] {""}
  }{ $value }
position = { $how ->
    [lying] terlentang
   *[standing] berdiri
  }
oedema = { $is ->
    [yes] bengkak (edema)
   *[no] tidak bengkak
  }
not-weighed = tidak ditimbang: { $why }
why-not = { $why ->
    [fussy] rewel
    [ill] sakit
    [refused] menolak
    [scales] timbangan rusak
   *[other] tanpa alasan
  }
vaccine = imunisasi { $name }
ill = sakit: { $what }
well = sehat
no-tbc = tanpa tanda TBC
tbc = { $sign ->
    [cough] batuk lama
    [fever] demam lama
    [no-gain] berat tidak naik
   *[contact] kontak TBC
  }
service = { $what ->
    [vitaminA-blue] vit A biru
    [vitaminA-red] vit A merah
    [vitaminA-given] vit A
    [vitaminA-no] belum vit A
    [worm-true] obat cacing
    [worm-false] belum obat cacing
    [immunised-yes] sudah imunisasi
    [immunised-no] belum imunisasi
    [immunised-complete] imunisasi lengkap
    [immunised-incomplete] imunisasi belum lengkap
    [asi-exclusive] ASI eksklusif
    [asi-yes] ASI
    [asi-no] tidak ASI
    [asi-partly] ASI tidak eksklusif
    [formula-true] susu formula
    [formula-false] tanpa susu formula
    [mpasi-true] MP-ASI
    [mpasi-false] belum MP-ASI
    [checklist-complete] ceklis lengkap
    [checklist-incomplete] ceklis belum lengkap
    [meal-true] MT/PMT
    [meal-false] tidak dapat MT/PMT
    [referred-true] perlu dirujuk
    [referred-false] tidak perlu dirujuk
    [education-true] edukasi
    [education-false] belum edukasi
    [book-true] punya KMS/Buku KIA
    [book-false] tidak punya KMS/Buku KIA
   *[other] ASI E{ $n }
  }
came = hadir
nothing = kosong

noted = ✅ *{ $name }*: { $what }.
noted-on = Untuk { $day }:
changed = ✏️ *{ $name }*: { $was } → { $is }.
unchanged = *{ $name }*: tetap { $what }.
gain = { $gain ->
    [B] Pertama ditimbang: *B*.
    [O] Bulan lalu tidak ditimbang: *O*.
   *[other] { $way ->
        [up] Naik { $gained } g
        [down] Turun { $gained } g
       *[flat] Berat tetap
      }{ $known ->
        [yes] {" "}(perlu { $wanted } g)
       *[no] {""}
      }: *{ $gain }*{ $twice ->
        [yes] , dua kali berturut-turut (*2T*).
       *[no] .
      }
  }
said-otherwise = ⚠️ Tertulis { $said }, hitungan dari beratnya: { $gain }.
below-red = di bawah garis merah (BGM)
above-orange = di atas garis oranye
class = { $index } { $class }
held-back = angkanya diragukan, jadi dilihat bidan dulu
to-mother = 💬 Untuk ibu: { $sentence }
added = Anak baru, sudah masuk daftar.
added-only = ✅ *{ $name }*: anak baru, sudah masuk daftar. Berat dan tingginya tulis saja, misalnya *8,4 72*.
added-guest-only = ✅ *{ $name }*: tamu, tidak masuk daftar. Berat dan tingginya tulis saja, misalnya *8,4 72*.
added-guest = Tamu: ditimbang di sini, tidak masuk daftar.

due-line = Belum: { $what }.
due = { $name ->
    [length] panjang/tinggi
    [head] LK
    [arm] LiLA
    [vitaminA-blue] vit A biru
    [vitaminA-red] vit A merah
    [worm] obat cacing
    [exclusive] { $n ->
        [0] ASI saja?
       *[other] ASI saja? (E{ $n })
      }
    [mpasi] MP-ASI
    [checklist] ceklis
   *[tbc] tanda TBC
  }
due-dose = { $late ->
    [yes] { $name } (terlambat)
   *[no] { $name }
  }

taken = ✅ { $count } anak tersimpan:
short = • { $name } { $what }{ $known ->
    [yes] {" "}*{ $gain }*
   *[no] {""}
  }{ $added ->
    [yes] {" "}(baru)
   *[no] {""}
  }
shared = ✅ { $what } untuk { $count } anak: { $names }.
nobody-yet = Belum ada anak yang dicatat datang hari ini, jadi belum ada yang diisi. Tulis dulu anaknya, satu pesan satu anak.
not-this-age = Tidak untuk umurnya, jadi tidak dicatat: { $names }.
not-this-age-many = Tidak untuk umur { $count } anak lainnya, jadi tidak dicatat bagi mereka.
removed = Catatan { $name } hari ini dihapus. Kalau keliru, tulis lagi angkanya.
moved-to = Catatan { $from } hari ini dipindah ke { $to }.
nothing-to-remove = { $name } memang belum dicatat hari ini.
absent = { $name } tidak datang{ $known ->
    [yes] {" "}({ $reason }).
   *[no] .
  }
absent-but-came = { $name } hari ini sudah dicatat datang. Kalau keliru ketik *hapus { $name }*.
dropped = Baik, tidak disimpan.
write-again = Baik, tidak disimpan. Tulis yang benar, misalnya *{ $name } 8,4*.
unclear-stays = “{ $written }” belum bisa dicatat seperti itu. Tulis dengan ukurannya, misalnya *{ $name } bb 8,4* atau *{ $name } tb 72*.
over-five = { $name } lahir { $born }, jadi sudah lima tahun lebih dan tidak dicatat di sini. Kalau tanggalnya keliru, tulis lagi.
remove-all = Sekaligus tidak bisa, supaya tidak ada yang hilang. Tulis namanya, misalnya *hapus Aisyah dan Budi*.
row-apart = ⚠️ “{ $said }” belum dicatat. Kirim sendiri, satu pesan.
sum-differs = ⚠️ Tertulis { $said } anak; { $lines ->
    [0] {""}
   *[other] { $lines } baris terbaca, {""}
  }{ $came } anak tercatat hari ini. Ada yang terlewat?
remove-whose = Hapus catatan siapa? Tulis dengan namanya{ $known ->
    [yes] , misalnya *hapus { $name }*
   *[no] {""}
  }.
note = catatan: { $what }
facts-kept = Ditambahkan ke data *{ $name }*:
fact-differs = Tertulis { $said }, di daftar { $stands }. Tidak diubah; kalau perlu ketik *ubah anak { $name }*.
doubted = 🔎 Angkanya ditandai, supaya bidan ikut melihat.
left = Baik, catatan { $name } tetap seperti semula.
unread = ⚠️ Tidak terbaca, jadi tidak disimpan: “{ $written }”
unread-why = ⚠️ { $why }
unread-more = ⚠️ Dan { $count } baris lain tidak terbaca.
never-weighed = { $name } belum pernah ditimbang di sini.
was-on = { $day }: { $what }{ $known ->
    [yes] {" "}*{ $gain }*
   *[no] {""}
  }
no-picture = Gambarnya belum ada: belum ada berat yang dicatat.

ask-near = ❓ “{ $written }”: maksudnya *{ $child }*?
ask-which = ❓ “{ $written }” yang mana?
ask-new = ❓ *{ $written }* belum ada di daftar. Anak baru?
ask-new-facts = ❓ *{ $written }* belum ada di daftar. Anak baru atau tamu? Tulis L/P, tanggal lahir, dan ibunya, misalnya: *P 3/2/2025 ibu Rina*
ask-facts = ❓ *{ $written }*: tulis L/P, tanggal lahir, dan ibunya, misalnya: *P 3/2/2025 ibu Rina*
ask-whose = ❓ “{ $written }” untuk siapa? Tulis lagi dengan namanya.
ask-day = ❓ Tertulis { $on }, padahal yang dibuka { $day }. Dicatat untuk hari mana?
ask-late = ❓ Yang masih terbuka hari timbang { $day }, sekarang sudah { $on }. Dicatat untuk hari mana?
ask-odd = ❓ *{ $who } { $told }*?
odd-range = Di luar ukuran balita.
odd-flag = Jauh di luar ukuran anak seumurnya.
odd-last = Terakhir { $was } ({ $day }).
ask-differs = ❓ *{ $who }*: { $own ->
    [yes] tadi Ibu/Bapak tulis
   *[no] { $by } menulis
  } { $stands } ({ $time }). Sekarang { $told }. Mana yang benar?
ask-unclear = ❓ *{ $who }*: { $doubt }
ask-swap = ❓ Ditukar? Sekarang *{ $one }*: { $was }; *{ $other }*: { $is }.
ask-more = Masih ada { $count } pertanyaan lagi{ $count ->
    [1] .
   *[other] ; ketik *yang ditanya* kapan saja.
  }

yes-name = Ya, { $name }
another-child = Anak lain
new-child = Anak baru
guest = Tamu
slip = Salah tulis
drop = Abaikan
on-that-day = { $day }
on-this-day = Hari ini, { $day }
stands = Ya, { $told }
replace = Ganti: { $told }
leave = Tetap: { $stands }
perhaps = { $told }
swap = Ya, tukar
no-swap = Tidak, tetap

step-kms = 📈 Gambar KMS
step-waiting = Yang belum jelas ({ $count })
step-missing = Belum datang ({ $count })
step-absent = Tidak datang
step-finish = Selesai timbang
step-close = Tutup sekarang

before-closing = Sebelum ditutup, ini belum dicatat:
before-closing-how = Kalau sudah diberikan, tulis sekaligus, misalnya *vit A merah semua kecuali Budi*. Kalau memang belum, tutup saja.
missing-what = { $name ->
    [vitaminA-blue] vit A biru
    [vitaminA-red] vit A merah
    [worm] obat cacing
    [exclusive] ASI eksklusif atau tidak
    [mpasi] MP-ASI
   *[checklist] ceklis perkembangan
  }
missing = • { $what }: { $count } anak ({ $names })
missing-answers = • { $count } pertanyaan belum dijawab, jadi belum dicatat: { $words }. Ketik *yang ditanya*.
missing-answers-others = • { $count } pertanyaan belum dijawab di HP kader lain: { $words }
closed = 🏁 *{ $place }*, { $day } ditutup.
    Hadir { $came } dari { $S }{ $guests ->
        [0] {""}
       *[other] {" "}+ { $guests } tamu
      } · ditimbang (D) { $D }
    N { $N } · T { $T } · O { $O } · B { $B } · BGM { $BGM } · 2T { $twice }{ $doubt ->
        [0] {""}
       *[other] {"\u000A"}{ $doubt } angka diragukan, dilihat bidan.
      }
closed-open = ⚠️ Belum tercatat:
    { $list }
closed-next = Ada yang terlambat datang? Tulis saja seperti biasa.
so-far = *{ $place }*, sejauh ini: hadir { $came } dari { $S }{ $guests ->
        [0] {""}
       *[other] {" "}+ { $guests } tamu
      } · ditimbang (D) { $D }
    N { $N } · T { $T } · O { $O } · B { $B } · BGM { $BGM } · 2T { $twice }
so-far-list = *{ $list }* hari ini: { $count ->
    [0] belum ada.
   *[other] { $count } anak: { $names }.
  }
to-report = Lanjut lapor
day-pdf = Register hari ini (PDF)
day-xlsx = Register hari ini (Excel)
month-pdf = F/I-Gizi (PDF)
month-xlsx = F/I-Gizi (Excel)
none-asked = Tidak ada pertanyaan yang menunggu jawaban.
all-came = Semua anak sudah datang. 👏
not-come = *Belum datang ({ $count }):*
not-come-line = • { $name }, { $months } bln{ $more }
of-mother = ibu { $mother }
of-rt = RT { $rt }

words-stands = tetap | benar | betul | memang | memang segitu | sudah benar | itu benar | benar segitu | tetap segitu | iya benar | ya benar | iya betul
words-slip = salah | salah tulis | salah ketik | keliru | salah itu | bukan itu
words-replace = ganti | ganti saja | diganti | yang baru | yang sekarang | yang terakhir | pakai yang baru | baru
words-leave = tetap | tetap saja | biarkan | jangan diganti | jangan ganti | yang lama | yang tadi | yang pertama | pakai yang lama | lama
words-guest = tamu | pengunjung | anak tamu | dari luar
words-new = baru | anak baru | memang baru | iya baru | ya baru | iya anak baru | ya anak baru | itu anak baru | anaknya baru | baru itu | baru pertama | anak lain | orang lain | warga baru
words-remove-all = hapus | semua | semuanya | catatan | data | hari | ini | timbangan | tadi | kembali | saja | aja | ya | bu
words-finish = selesai | selesai timbang | tutup | tutup dulu | sudah selesai | timbang selesai | tutup sekarang | selesai semua
words-not-yet = belum | jangan | nanti | besok | tidak | bukan
words-close = tutup | ditutup | tutup saja | tutup aja | selesai | selesaikan | timbang | memang belum | belum | tidak ada | ga ada | gak ada | nggak ada | sudah | udah | udh | semua | semuanya | lagi | itu | saja | aja | langsung | sekarang | hari | buka | harinya | biar | biarkan | tidak apa apa | gapapa | nanti | besok
words-unclear = yang belum jelas | belum jelas | yg belum jelas | apa yang belum jelas | yang belum dijawab | pertanyaan | pertanyaannya apa | apa pertanyaannya | yang ditanya | yang ditanyakan | yg ditanya | apa yang ditanya | apa yang ditanyakan | ditanya apa | tadi tanya apa | tanya apa tadi | pertanyaan tadi | lihat pertanyaan | yang ditanya tadi | yang belum terjawab
words-missing = belum | belum datang | siapa belum datang | siapa yang belum datang | siapa aja yang belum | siapa saja yang belum | siapa yang belum | siapa aja yang belum datang | siapa saja yang belum datang | yang belum | yang belum siapa | yang belum datang | siapa lagi | belum datang siapa | belum hadir | siapa belum hadir | siapa yang belum hadir | yang belum hadir | siapa belum timbang | siapa yang belum timbang | siapa belum ditimbang | siapa yang belum ditimbang | yang belum timbang | yang belum ditimbang | sisa siapa | sisanya siapa | tinggal siapa | tinggal siapa lagi | kurang siapa | sapa belum datang | siapa blm datang | yg belum datang | yg belum | siapa yg belum datang | siapa yg belum
words-ask = berapa | brp | brapa | siapa | sapa | sopo | daftar | sebutkan | lihat | mana | total | jumlah | jumlahnya
words-about = anak | anaknya | balita | yang | yg | sudah | udah | udh | sdh | datang | hadir | ditimbang | timbang | semua | semuanya | aja | saja | hari | ini | tadi | ya | bu | pak | tolong | nama | namanya | sampai | sekarang | jadi | nya | masuk | tercatat | dicatat | orang | ada | dong | kah | sih
words-of-2T = 2t | dua t | dua kali tidak naik | tidak naik dua kali
words-of-T = t | tidak naik | gak naik | ga naik | nggak naik | turun | tak naik
words-of-N = n | naik
words-of-O = o
words-of-B = b | baru pertama
words-of-BGM = bgm | garis merah | bawah garis merah | di bawah garis merah
words-rather = harusnya | seharusnya | hrsnya | mestinya | maksudnya | maksud | melainkan | tapi | tetapi | rupanya | ternyata
words-instead = bukan | bkn | dudu | sanes
words-mixed = eh | maaf | maap | salah | slh | keliru | ralat | anak | orang | nama | namanya | anaknya | tadi | td | itu | yang | yg | barusan | tertukar | ketuker | ketukar | tuker | ya | bu | ibu | untuk | punya | punyanya | buat | si | dek | adek | ananda | saya | catatan | data
words-swapped = ketuker | ketukar | tertukar | ditukar | tukar | tuker | tukeran | kebalik | terbalik | dibalik | kewalik | kebolak balik | salah | keliru | slh
words-and = dan | sama | dengan | sm | dgn | ama | sareng | karo | lan | jeung
