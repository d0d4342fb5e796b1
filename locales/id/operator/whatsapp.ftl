# Yang dibaca pengelola tentang nomor WhatsApp, di terminal dan di chat.
link-qr =
    Tautkan nomor WhatsApp: di HP bot buka WhatsApp > Perangkat tertaut > Tautkan perangkat, lalu pindai gambar ini.
    Bisa juga dibuka di { $page }
link-code =
    Tautkan nomor WhatsApp: di HP bot buka WhatsApp > Perangkat tertaut > Tautkan perangkat > Tautkan dengan nomor telepon,
    lalu ketik kode { $code } (lihat juga { $page })

linked = ✅ WhatsApp bot tersambung.
unlinked = ⚠️ *WhatsApp bot berhenti*: tautannya diputus dari HP. Kader dan undangan lewat WhatsApp tidak terlayani. Buka halaman /whatsapp di komputer bot, tekan *Lanjutkan*, lalu tautkan lagi.
banned = ⛔ *WhatsApp bot berhenti*: nomornya diblokir WhatsApp. Jangan dicoba berulang-ulang. Baca docs/whatsapp.md bagian "Kalau nomor diblokir".
replaced = ⚠️ *WhatsApp bot berhenti*: tautan yang sama dipakai program lain. Pastikan hanya satu yang berjalan, lalu buka /whatsapp di komputer bot dan tekan *Lanjutkan*.
outdated = ⚠️ *WhatsApp bot berhenti*: versinya ditolak WhatsApp. Perbarui program atau isi WHATSAPP_VERSION, lalu jalankan ulang.
failing = ⚠️ *WhatsApp bot berhenti*: sudah berkali-kali dicoba, tetapi tautannya tidak jadi juga. Di HP bot: periksa jam HP (atur otomatis), perbarui WhatsApp, lalu hapus bot dari Perangkat tertaut. Setelah itu buka /whatsapp di komputer bot, tekan *Lanjutkan*, dan tautkan lagi.
restricted = ⚠️ *Nomor bot dibatasi WhatsApp*: tidak boleh memulai percakapan. Sampai kapan, WhatsApp tidak memberi tahu; bot menanyakannya tiap jam dan mulai lagi sendiri. Yang menulis tetap dijawab; pengingat dan undangan dialihkan ke aplikasi lain bila ada.
restricted-until = ⚠️ *Nomor bot dibatasi WhatsApp* sampai { $day } pukul { $time }: tidak boleh memulai percakapan. Setelah itu bot mulai lagi sendiri. Yang menulis tetap dijawab; pengingat dan undangan dialihkan ke aplikasi lain bila ada.

# Tanda bahaya: apa yang terlihat, apa artinya, apa yang dilakukan lebih dulu. Lebih lengkap di docs/whatsapp.md, "Tanda bahaya".
alarm-silent =
    ⚠️ *WhatsApp bot sepi tidak seperti biasanya*: tersambung, tetapi sudah { $hours } jam (di luar malam) tidak ada pesan masuk.
    Sebelumnya paling lama { $longest } jam. Mungkin pesan tidak sampai ke bot.
    Coba kirim *halo* ke nomor bot dari HP lain. Kalau tidak dijawab, jalankan ulang program dan pastikan HP bot tersambung internet.
alarm-silent-over = ✅ WhatsApp bot menerima pesan lagi.
alarm-away =
    ⚠️ *WhatsApp bot tidak tersambung* sudah 10 menit. Pesan kepada bot menunggu di WhatsApp dan dijawab nanti; yang bisa lewat aplikasi lain dialihkan.
    Periksa internet di komputer bot. Kalau internetnya baik, tunggu: program terus mencoba sendiri.
alarm-away-over = ✅ WhatsApp bot tersambung lagi. Pesan yang menunggu dijawab sekarang.
alarm-retries =
    ⚠️ *Banyak pesan WhatsApp harus dikirim ulang*: { $n } pesan dalam satu jam ({ $percent }%). Orang bisa melihat "Menunggu pesan ini".
    Pastikan hanya satu program yang memakai nomor ini, dan database-nya bukan salinan lama. Kalau besok masih begitu, tautkan ulang nomornya.
alarm-retries-over = ✅ Pesan WhatsApp tidak banyak dikirim ulang lagi.
alarm-unopened =
    ⚠️ *{ $n } pesan WhatsApp tidak bisa dibuka*. Program sudah meminta HP pengirim mengirim ulang{ $left ->
        [0] , dan semuanya sudah terbaca.
       *[other] ; { $left } belum terbaca.
    }
    Kalau peringatan ini sering datang, pastikan hanya satu program yang memakai nomor ini; lalu tautkan ulang.
alarm-unopened-over = ✅ Enam jam terakhir semua pesan WhatsApp bisa dibuka.
