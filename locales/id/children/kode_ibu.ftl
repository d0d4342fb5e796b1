title = Kode untuk ibu
about = Kode supaya ibu menerima gambar KMS anaknya di HP sendiri.
example = kode ibu Aisyah
start = kode ibu | kode anak | kode kms | kode ikuti | kode untuk ibu

search = Kode untuk anak siapa? Ketik namanya, atau nama ibunya: *bu Rina*.
    .label = Nama
child = Anak yang mana?
    .label = Anak

made =
    Kode untuk ibu *{ $child }*: *{ $code }*
    Dari HP-nya sendiri, ibu (atau bapak) menulis *ikuti { $code }*, lalu menjawab tanggal lahir anak. Berlaku sekali, sampai { $until }. Lembar untuk ditempel di KMS ada di bawah.
link = Atau buka { $link }
followers = { $count } orang sudah mengikuti kabar anak ini.
followers-of = { $count } orang sudah mengikuti kabar *{ $child }*. Buat kode satu lagi, misalnya untuk bapaknya, atau hentikan kabarnya?
tap-new = Buat kode baru
tap-end = Hentikan semua
ended = ✅ Kabar *{ $child }* tidak dikirim kepada siapa pun lagi, dan kode lamanya tidak berlaku.
practice = Dalam latihan kode untuk ibu tidak dibuat.
no-consent = Ibu *{ $child }* dicatat belum setuju. Tanyakan dulu; kalau sudah setuju, catat lewat *ubah anak*, lalu minta kodenya lagi.
left = *{ $child }* tidak ada lagi di posyandu ini, jadi tidak bisa diikuti.
told-used = 📱 Kode KMS *{ $child }* baru dipakai: kabar timbangnya sekarang dikirim ke HP yang memakainya. Kalau bukan ibu atau bapaknya, hentikan lewat tombol ini.
told-spent = ⚠️ Kode KMS *{ $child }* kami tutup: tanggal lahirnya tiga kali salah. Kalau itu memang ibunya, buatkan kode baru.
tap = Kode untuk ibu

slip-title = Kabar timbang { $child } · { $posyandu }
slip-how = { $linked ->
    [ya] Pindai gambar ini dengan HP, atau kirim tulisan di atas ke Kabar Posyandu. Lalu jawab tanggal lahir anak.
   *[tidak] Kirim tulisan di atas ke Kabar Posyandu. Lalu jawab tanggal lahir anak.
  } Gambar KMS dikirim ke HP Ibu/Bapak setiap habis ditimbang.
slip-until = Untuk satu HP, sampai { $until }. Jangan difoto untuk grup.
slip-file = kode { $child }
