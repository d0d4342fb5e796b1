title = Masalah posyandu
about = Masalah dan kebutuhan yang ditulis kader di laporan, dan siapa yang sudah menjawab.
example = masalah
start = masalah | jawab masalah | ada masalah apa | masalah posyandu | masalah kader | daftar masalah | kendala posyandu | kendala kader | kebutuhan posyandu | keluhan kader
guide =
    Masalah dan kebutuhan dari laporan tiga bulan terakhir, menurut tema. Tekan *Jawab*: kadernya langsung membaca jawabannya. Satu wilayah saja: *masalah guntung*.
around = di | wilayah | kelurahan | kel | desa | kecamatan | kec | posyandu | pos | kader | apa | ada | saja | aja | lihat | daftar | yang | belum | dijawab | jawab | ya | dong | tolong

scope = Masalah di wilayah mana?
    .label = Wilayah

head = *Masalah di { $place }*, { $months } bulan terakhir: { $count }, { $open ->
    [0] semuanya sudah dijawab.
   *[n] { $open } belum dijawab.
  }
none = Tidak ada masalah yang ditulis kader di { $place } selama { $months } bulan terakhir.
theme = *{ $theme ->
    [tools] Alat
    [pmt] PMT dan makanan
    [medicine] Obat, vitamin dan vaksin
    [attendance] Kehadiran
    [place] Tempat
    [kader] Kader
    [money] Dana
    [data] Buku, formulir dan HP
    [illness] Penyakit
   *[other] Lain-lain
  }*
    { $lines }
theme-name = { $theme ->
    [tools] Alat
    [pmt] PMT dan makanan
    [medicine] Obat, vitamin dan vaksin
    [attendance] Kehadiran
    [place] Tempat
    [kader] Kader
    [money] Dana
    [data] Buku, formulir dan HP
    [illness] Penyakit
   *[other] Lain-lain
  }
line = • { $posyandu } ({ $area }), { $month }: { $words } – { $answered ->
    [ya] dijawab { $by }
   *[tidak] belum dijawab
  }
more = … dan { $count } lagi. Pilih wilayah yang lebih kecil dengan *masalah*, atau lihat di *dasbor*.
newest = Ini { $shown } yang terbaru dari { $all }. Yang lain terlihat di wilayah yang lebih kecil, misalnya *masalah guntung*.
too-wide = Masalah dibaca per kabupaten/kota atau di bawahnya, karena di *{ $place }* terlalu banyak. Sebut wilayahnya, misalnya *masalah kota bontang*.
tap = Jawab { $posyandu }, { $month }
done = Jawaban dicatat dan disampaikan ke { $count ->
    [0] … belum ada kader { $posyandu } yang bisa dihubungi. Jawaban tetap terlihat di *masalah*
   *[n] { $count } kader { $posyandu }
  }.
told = 💬 { $by } menjawab masalah { $posyandu } ({ $month }):
    “{ $problem }”
    { $words }
not-yours = Masalah ini bukan di wilayah Ibu/Bapak, jadi tidak bisa dijawab dari sini.
gone = Laporan { $posyandu } tidak memuat masalah lagi: mungkin sudah dikoreksi kader. Ketik *masalah* untuk daftar terbaru.
not-in-practice = Saat latihan, jawaban tidak dikirim. Ketik *latihan* untuk selesai berlatih.

## Kata-kata yang menunjukkan temanya.
words-tools = timbangan | dacin | timbang digital | alat | alat ukur | microtoise | mikrotoa | infantometer | antropometri | meteran | pita lila | lila | tensi | tensimeter | tera | ditera | alat peraga
words-pmt = pmt | makanan tambahan | makanan | biskuit | susu | bubur | telur | menu
words-medicine = obat | vitamin | vit a | vitamin a | kapsul | vaksin | imunisasi | oralit | obat cacing | zinc | ttd | tablet tambah darah
words-attendance = tidak datang | tdk datang | jarang datang | sedikit datang | kehadiran | kunjungan | tidak hadir | malas datang | sepi | menolak | tidak mau | pindah | sweeping | d/s
words-place = tempat | gedung | atap | bocor | balai | ruangan | sempit | kursi | meja | tenda | banjir | listrik | air | jalan | jauh
words-kader = kader | kader kurang | tenaga | pelatihan | dilatih | mundur | seragam
words-money = dana | anggaran | honor | insentif | transport | biaya | uang | operasional
words-data = buku kia | kms | formulir | form | register | hp | sinyal | pulsa | kuota | data | laporan | sip
words-illness = diare | demam | dbd | campak | batuk | tb | tbc | cacar | sakit | wabah | muntaber
