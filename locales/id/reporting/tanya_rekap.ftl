title = Tanya rekap
about = Tanyakan dulu sebelum rekap diterima.

sent = Rekap yang mana? Ketuk tombolnya di pesan rekap.
    .label = Rekap
question = Apa yang ingin ditanyakan tentang rekap ini? Tanpa nama warga.
    .label = Pertanyaan

told = *Rekap { $place }, { $month }*, dikirim { $again ->
        [yes] lagi oleh { $by }
       *[no] { $by }
    } ({ $at })
    Posyandu sudah lapor: { $reported }. Tepat waktu: { $timely }. Sudah diperiksa: { $verified }.

    { $figures }

    K/S { $ks }
    D/S { $ds }
    N/(N+T) { $nnt }
    N/D cara lama { $nd }

    Jumlah hanya dari posyandu yang sudah lapor. Arti singkatan: ketik misalnya *apa itu D/S*.
moved = *Berubah sesudah dikirim:* { $moved }. Perlu kiriman baru? Tekan *Tanya dulu*.
moved-taken = Sesudah dikirim angkanya berubah: { $moved }.
count-posyandu = jumlah posyandu
count-reported = sudah lapor
count-timely = tepat waktu
count-verified = diperiksa
told-comment = *Catatan:* { $comment }
ack = Terima
ask = Tanya dulu
show = Lihat kiriman terbaru
answer = Jawab

not-yours = Rekap itu bukan untuk wilayah Ibu/Bapak.
taken = Rekap { $place }, { $month }, sudah diterima. Pengirimnya kami kabari.
asked = Pertanyaannya sudah diteruskan ke { $place }. Jawabannya datang sebagai kiriman baru.
replaced = { $place } sudah mengirim yang lebih baru ({ $at }). Silakan lihat itu dulu, ya.
taken-before = Rekap { $place } sudah diterima { $by }, { $at }.
told-taken = Rekap *{ $place }, { $month }* sudah diterima { $by }. Terima kasih.
told-asked = { $by } menanyakan rekap *{ $place }, { $month }*: “{ $words }”
