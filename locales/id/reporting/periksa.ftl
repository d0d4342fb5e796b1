title = Periksa laporan
about = Lihat laporan yang baru masuk, pastikan benar, atau kembalikan ke kader.
example = periksa melati 1
start = periksa | periksa laporan | cek laporan | laporan baru | laporan masuk | verifikasi | verifikasi laporan | pemeriksaan laporan
guide =
    Laporan yang baru masuk tampil dengan yang tidak biasa di atas, beserta sebabnya.
    Yang biasa: tekan *Benar semua*. Satu-satu: ketik namanya, lalu *Benar* atau *Kembalikan*. Boleh langsung: *melati 1 benar*, *kembalikan mawar 2: N terlalu besar*.
    Kadernya langsung dikabari, dan memperbaiki di obrolannya sendiri. Hasilnya kembali ke sini.
    Mana yang belum: *status laporan*. Siapa, kapan, kenapa: *riwayat laporan melati 1 oktober*.

posyandu = Posyandu yang mana?
    .label = Posyandu

head = { $month ->
    [several] *{ $count } laporan menunggu diperiksa*
   *[other] *{ $count } laporan { $month } menunggu diperiksa*
  }
unusual = *Perlu dilihat satu-satu:*
    { $lines }
usual = *Tidak ada yang aneh ({ $count }):*
    { $lines }
usual-names = { $month ->
    [one] { $names }
   *[other] *{ $month } ({ $count }):* { $names }
  }
figures-of = *{ $month }*
    { $lines }
more = Setelah ini masih ada { $count } laporan lagi.
own = Dikirim Ibu/Bapak sendiri, jadi diperiksa orang lain: { $names }.
with-kader = Masih di kadernya untuk dicek: { $names }.
hint = { $all ->
    [0] Ketuk atau ketik namanya untuk melihat semua angkanya. Boleh juga: *{ $example } benar*, atau *kembalikan { $example }: N terlalu besar*.
   *[other] Yang tidak aneh boleh sekaligus: *Benar semua*. Satu-satu: ketik namanya, *{ $example } benar*, atau *kembalikan { $example }: N terlalu besar*.
  }
nothing = Tidak ada laporan yang menunggu diperiksa. 👍
closed-list = Baik. Sisanya menunggu di *periksa*.
was-corrected = { $changes ->
    [none] sudah dijawab kadernya, angkanya tetap
   *[other] sudah diperbaiki: { $changes }
  }
from-paper = dari buku register, bukan dari kadernya

# Yang tidak biasa.
finding-sum = D { $now }, padahal N+T+O+B = { $parts }
finding-above = { $figure } { $now } lebih dari { $than } { $limit }
finding-died = { $figure }: { $now }
finding-last = { $figure } { $now }, bulan lalu { $before }
finding-same = semua angka sama persis dengan bulan lalu
finding-gained = semua yang ditimbang naik ({ $now } anak)
finding-scales = kadernya menulis angka yang berbeda dari timbangan
finding-year = { $rate } { $now }, posyandu ini setahun terakhir { $usual }
finding-neighbours = { $rate } { $now }, posyandu lain di kelurahan/desa ini { $usual }

tap-all = Benar semua ({ $count })
tap-figures = Lihat angkanya
tap-children = Periksa anak ({ $count })
tap-close = Nanti saja
tap-list = Daftar laporan
tap-right = Benar
tap-back = Kembalikan
tap-history = Riwayat
tap-register = Foto register
tap-mend = Perbaiki
tap-stands = Sudah benar

outcome-done = ✅ { $few ->
    [yes] Dicatat benar: { $names }.
   *[no] { $count } laporan dicatat benar: { $names }.
  }
outcome-returned = ↩️ Dikembalikan ke kadernya: { $names }.
outcome-own = Dikirim Ibu/Bapak sendiri, jadi diperiksa orang lain (bidan lain atau puskesmas): { $names }.
outcome-already = Sudah diperiksa sebelumnya: { $names }.
outcome-changed = Baru saja berubah atau diperiksa orang lain, jadi belum dicatat: { $names }.
outcome-gone = { $count } laporan sudah berganti versi sejak daftar tadi, jadi belum dicatat. Silakan dilihat lagi.
not-come = Laporan { $posyandu }, { $month }, belum masuk.
not-told = Belum ada laporannya tiga bulan terakhir ini.
which = Yang mana, Bu/Pak? { $names }. Tulis nama lengkapnya; belum ada yang dicatat.
which-right = Yang mana yang benar, Bu/Pak? Yang tidak aneh sekaligus: *semua benar*. Satu-satu: *melati 1 benar*. Belum ada yang dicatat.
none-noted = Belum ada yang dicatat: tidak ada laporan biasa yang menunggu. Yang perlu dilihat diperiksa satu-satu.
unread = Itu belum kami mengerti, jadi belum ada yang dicatat. Contoh: *melati 1 benar*, *kembalikan mawar 2: N terlalu besar*, atau ketik nama posyandu untuk melihat angkanya.
changed-since = Laporan ini sudah diperbaiki sejak pesan tadi. Ini yang terbaru:
changed-now = Laporan ini sudah berubah sejak daftar tadi. Ketik *periksa* untuk melihat yang terbaru.

one = *{ $posyandu }* ({ $area }), { $month }
one-corrected = { $changes ->
    [none] *Sejak dilihat terakhir:* tidak ada angka yang berubah.
   *[other] *Diperbaiki sejak dilihat terakhir:* { $changes }
  }
one-unusual = *Perlu dilihat:*
    { $lines }
one-own = Laporan ini Ibu/Bapak kirim sendiri, jadi yang memeriksa orang lain.
state = Dikirim{ $teller ->
    [none] {""}
   *[other] {" "}{ $teller }
  }, { $told }{ $paper ->
    [yes] , dari buku register
   *[no] {""}
  }. Tanda terima { $receipt }.
    { $state ->
    [verified] ✅ Sudah diperiksa{ $checker ->
        [none] {""}
       *[other] {" "}{ $checker }
      }, { $checked }.
    [returned] ↩️ Dikembalikan ke kader untuk dicek.
    [corrected] Sudah diperbaiki atau dijawab kader, menunggu diperiksa.
    [closed] Bulannya sudah ditutup, laporannya belum diperiksa.
   *[filed] Menunggu diperiksa.
  }

checked = { $state ->
    [verified] ✅ Sudah diperiksa bidan/puskesmas, { $at }.
    [returned] ↩️ Dikembalikan ke kader untuk dicek lagi.
    [closed] Belum diperiksa bidan; bulannya sudah ditutup.
   *[filed] Belum diperiksa bidan.
  }{ $paper ->
    [yes] {" "}Diisi bidan/puskesmas dari buku register.
   *[no] {""}
  }

why-all = Cek semua angka
why-keep = Tidak jadi
why-all-asked = Mohon dicek lagi semua angkanya.
kept = Baik, laporannya tidak dikembalikan.
given-back = ↩️ Laporan { $posyandu }, { $month }, dikembalikan ke kadernya: “{ $remark }”. Kami kabari kalau sudah dijawab.

returned = ↩️ *{ $name } minta laporan { $posyandu }, { $month }, dicek lagi:*
asked-figure = *{ $figure }* yang ditulis: { $value }
asked = { $remark ->
    [none] Mohon dicek lagi semua angkanya.
   *[other] “{ $remark }”
  }
done-before = Laporan itu sudah dijawab. Terima kasih, Bu/Pak.
stands-done = Baik, angka laporan { $posyandu }, { $month }, tetap. Bidannya kami kabari.
corrected = ✏️ *{ $name } sudah memperbaiki laporan { $posyandu }, { $month }:* { $changes ->
    [none] tidak ada angka yang berubah.
   *[other] { $changes }
  }
stands = ✏️ *{ $name } memastikan laporan { $posyandu }, { $month }, sudah benar:* “{ $reason }”

history = *Riwayat laporan { $posyandu }* ({ $area }), { $month }
history-filed-only = Sudah dikirim, tanda terima { $receipt }. Langkah-langkahnya belum dicatat waktu itu.
step = { $when }: { $step ->
    [filed] dikirim
    [verified] ✅ diperiksa
    [returned] ↩️ dikembalikan ke kader
    [corrected] diperbaiki
    [stands] dipastikan sudah benar
    [closed] bulannya ditutup
   *[reopened] dibuka lagi
  }{ $name ->
    [none] {""}
   *[other] {" "}oleh { $name }
  } (versi { $version }){ $figure ->
    [none] {""}
   *[other] , angka { $figure }
  }{ $remark ->
    [none] {""}
   *[other] : “{ $remark }”
  }
version-changed = Versi { $version } mengubah: { $list }
register = Register { $posyandu }, { $month }
no-register = Tidak ada foto register di laporan ini.

states = *Laporan { $month }:* { $reported } dari { $total } posyandu sudah lapor; { $verified } dari { $reported } sudah diperiksa ({ $share }).
states-area = • *{ $area }*{ $bidan ->
    [none] {" "}(belum ada bidan di sini)
   *[other] {" "}({ $bidan })
  }: { $waiting } menunggu diperiksa, { $verified } sudah{ $returned ->
    [0] {""}
   *[other] , { $returned } dikembalikan
  }; lapor { $reported } dari { $total }.
states-bidan = { $bidan ->
    [none] Belum ada bidan di sini yang memeriksanya.
   *[other] Yang memeriksa: { $bidan }.
  }
states-more = … dan { $count } desa/kelurahan lagi: lihat *rekap* atau *dasbor*.
states-of = { $state ->
    [verified] ✅ *Sudah diperiksa ({ $count }):*
    [waiting] *Menunggu diperiksa ({ $count }):*
    [returned] ↩️ *Dicek lagi oleh kader ({ $count }):*
   *[missing] *Belum lapor ({ $count }):*
  } { $names }{ $rest ->
    [none] {""}
   *[other] , dan { $rest } lagi
  }

# Kata yang diketik.
words-right = betul | benar | bener | btl | bnr | ok | oke | okey | cocok | sesuai | sah | setuju | valid
words-wrong = kembalikan | kembaliin | balikin | balikkan | kembali | salah | keliru | ragu | cek | koreksi | perbaiki
words-not = tidak | tdk | belum | blm | bukan | kurang | ga | gak | nggak | tak
words-all = semua | semuanya | smua | smuanya | seluruhnya
words-but = kecuali | selain | tapi | kcuali
words-around = no | nomor | nomer | dan | yang | yg | sudah | sdh | udah | itu | ini | bu | pak | ya | untuk | lainnya | tolong | mohon | laporan | laporannya | posyandu | posy | pos | angkanya | lihat | dulu | saja | aja | deh | lah | ke | kader | kadernya | nya | juga | datanya | data | kalau | yaa | mbak | min | biasa
words-check = periksa laporan | periksa | cek laporan | cek | lihat laporan | verifikasi laporan | verifikasi
words-history = riwayat laporan | riwayat lap | riwayat | sejarah laporan
words-stands = sudah benar | sudah betul | sdh benar | sdh betul | udah benar | udah betul | memang benar | memang betul | benar kok | betul kok | angkanya benar | angkanya betul | laporannya sudah benar | laporan sudah benar | laporan kami sudah benar
# Pertanyaan: sudah diperiksa belum?
words-state = diperiksa | di periksa | diperiksakan | saya periksa | kuperiksa | diverifikasi | di verifikasi | terverifikasi | verifikasinya | dicek | di cek | divalidasi | disahkan | dibenarkan | disetujui bidan | diterima | di terima | dikembalikan | di kembalikan | dikembaliin | dibalikin | dipulangkan | dikoreksi | diperbaiki | memperbaiki | status laporan | status lap | status pemeriksaan | status verifikasi | nasib laporan
words-report = laporan | lap | laporanku | skdn | data laporan | status | verifikasi
words-asking = apa | apakah | apaan | sudah | udah | sdh | dah | sudahkah | belum | blm | blom | belumkah | belumnya | mana | siapa | berapa | brp | kenapa | knp | mengapa | kapan | kok | gimana | gmn | bagaimana | tidak | tdk | ga | gak | nggak | kah | ada | adakah | masih | semua | semuanya | sampai | tadi | kemarin | kmrn | lalu | bulan | bln | posyandunya | saya | sy | aku | ku | kami | kita | bidan | bidannya | oleh | sama | dari | puskesmas | pkm | di | bisa | tahu | tau | mau | tanya | nanya | info | kabar | hasil | hasilnya | benar | betul | daftar | cek | perlu | harus | terakhir | dong | nih | sih | min | permisi | halo | assalamualaikum | siang | pagi | sore | malam | selamat
