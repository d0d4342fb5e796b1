title = Tanya rekap
about = Tanyakan dulu sebelum rekap diterima.

sent = Rekap yang mana? Ketuk tombolnya di pesan rekap.
    .label = Rekap
question = Apa yang ingin ditanyakan tentang rekap ini? Tanpa nama warga.
    .label = Pertanyaan

told = *Rekap { $place }, { $month }*, dikirim { $by }
    Sudah lapor: { $reported } posyandu. Tepat waktu: { $timely }. Sudah diperiksa: { $verified }.

    { $figures }

    K/S { $ks }
    D/S { $ds }
    N/D { $nd }
    N/(N+T) { $nnt }

    Jumlah hanya dari posyandu yang sudah lapor.
told-again = *Rekap { $place }, { $month }*, dikirim lagi oleh { $by }
    Sudah lapor: { $reported } posyandu. Tepat waktu: { $timely }. Sudah diperiksa: { $verified }.

    { $figures }

    K/S { $ks }
    D/S { $ds }
    N/D { $nd }
    N/(N+T) { $nnt }

    Jumlah hanya dari posyandu yang sudah lapor.
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
