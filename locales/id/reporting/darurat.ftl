title = Darurat
about = Ada yang sakit gawat, perdarahan, kejang atau meninggal: kabari bidan sekarang.
start = darurat | gawat | gawat darurat

happened = Apa yang terjadi, pada siapa, dan di mana? Satu kalimat saja, misalnya: *balita kejang, RT 5 rumah Bu Ani*
    .label = Yang terjadi
spot = Di posyandu atau kelurahan mana?
    .label = Tempat
sure = *Kabari bidan sekarang?*
    “{ $happened }”
    Tempat: { $known_place }

    { $known_numbers }
    .label = Kabari bidan
    .opt-kabari = Ya, kirim
    .opt-tidak = Tidak

heard = *Ini terdengar darurat. Kabari bidan sekarang?*
    “{ $words }”
    Tempat: { $place }

    { $numbers }
heard-open = Isian yang tadi tetap terbuka.
tap-alert = Ya, kabari bidan
tap-no = Tidak usah
with-code = Tanpa tombol: ketik *KABARI { $number }*

call = Telepon juga langsung:
number-119 = • 119 (ambulans)
number-of = • { $phone } ({ $name }, { role })
in-practice = Ini latihan, jadi *tidak ada yang dikabari*. Kalau sungguh darurat, ketik *latihan* untuk selesai berlatih, lalu ketik *darurat*.
not-sent = Baik, tidak ada yang kami kabari. Kalau keadaannya berubah, ketik *darurat*.
sent = 🚨 *Kabar darurat { $number } sedang kami kirim* kepada { $names }. Begitu ada yang menangani, Ibu/Bapak kami kabari di sini.
sent-puskesmas = Bidan di tempat ini belum bisa dihubungi lewat bot, jadi langsung ke puskesmas.
then-puskesmas = Kalau dalam 15 menit belum ada jawaban, puskesmas kami kabari juga.
nobody = 🚨 Bidan dan puskesmas tempat ini *belum bisa dihubungi lewat bot*. Telepon sekarang, atau bawa ke fasilitas kesehatan terdekat.
tap-over = Sudah tertolong
no-place = Telepon *119* sekarang, atau segera bawa ke bidan atau puskesmas terdekat. Dari obrolan ini kabarnya *belum diteruskan* kepada siapa pun, karena Ibu/Bapak tidak bertugas di posyandu atau wilayah mana pun.
not-yours = Kabar darurat itu tidak ada, atau bukan untuk Ibu/Bapak.
not-open = Kabar darurat itu sudah selesai.

alarm = 🚨 *DARURAT { $number }* – { $place }, pukul { $time }
said = “{ $words }”
teller = Dari: { $name }, { role }{ $phone ->
    [none] {""}
   *[other] {" "}· { $phone }
  }
early = Kabar ini belum sampai ke bidannya, jadi kami teruskan kepada Ibu/Bapak.
late = Sudah 15 menit belum ada bidan yang menjawab, jadi kami teruskan kepada Ibu/Bapak.
next = Kalau Ibu/Bapak menanganinya, tekan *Saya tangani* atau ketik *TANGANI { $number }*.
tap-take = Saya tangani

unsent = ⚠️ Kabar darurat { $number } *belum sampai* ke HP bidan{ $passed ->
    [yes] ; puskesmas kami kabari sekarang
   *[no] {""}
  }. Telepon langsung, ya.
reached = Kabar darurat { $number } sudah sampai di HP { $names }, belum dijawab. Kalau mendesak, telepon langsung.
read = Kabar darurat { $number } sudah dibaca { $names }, belum dijawab. Kalau mendesak, telepon langsung.
passed = ⚠️ Sudah 15 menit belum ada bidan yang menjawab kabar darurat { $number }. Puskesmas kami kabari sekarang. Telepon juga langsung, ya.
unanswered = ⚠️ Belum ada yang menjawab kabar darurat { $number }. Telepon sekarang, atau bawa ke fasilitas kesehatan terdekat.
taken = ✅ Kabar darurat { $number }: *{ $name } menangani* (pukul { $time }).
taken-by = Kabar darurat { $number } ({ $place }) sudah ditangani { $name }.
take-done = ✅ Tercatat: Ibu/Bapak menangani darurat { $number }. { $teller } kami kabari. Kalau sudah tertolong, tekan *Sudah tertolong* atau ketik *TERTOLONG { $number }*.
take-before = Kabar darurat { $number } sudah ditangani { $name }, pukul { $time }.
over = ✅ Kabar darurat { $number } ({ $place }) selesai: sudah tertolong, kata { $name }.
over-done = ✅ Tercatat: darurat { $number } sudah tertolong. Yang tadi dikabari kami beri tahu. Terima kasih.
which = Kabar darurat yang mana?
tap-which = { $number }: { $place }

role = { $role ->
    [bidan] bidan
    [puskesmas] puskesmas
    [kader] kader
   *[other] petugas
  }
