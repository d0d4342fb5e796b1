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
