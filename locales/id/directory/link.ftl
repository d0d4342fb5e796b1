# Obrolan baru yang ingin masuk sebagai seseorang.
ask = 🔐 Ada obrolan baru di { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] simulator
  } yang ingin masuk sebagai Ibu/Bapak ({ $day } pukul { $time }). Itu Ibu/Bapak sendiri?
ask-lid = 🔐 Ada akun WhatsApp lain yang menulis dari nomor Ibu/Bapak ({ $day } pukul { $time }). Itu Ibu/Bapak sendiri?
said-lost = Obrolan baru itu bilang obrolan ini sudah hilang. Kalau tidak dijawab, orang lain yang berwenang bisa membenarkannya, lalu obrolan ini diputus.
told = 🔐 Akun Ibu/Bapak sekarang juga terhubung ke obrolan di { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] simulator
  } ({ $day } pukul { $time }). Kalau itu bukan Ibu/Bapak, tekan tombol di bawah. Berlaku 7 hari.

second = 🔐 Kode undangan untuk *{ $name }* ({ $role ->
    [kader] kader
    [bidan] bidan
    [puskesmas] petugas puskesmas
    [lurah] lurah/kepala desa
    [camat] camat
    [pokjanal] anggota pokjanal
    [secretariat] sekretariat
    [chair] ketua
    [admin] pengelola
   *[other] anggota
  }{ $placed ->
    [0] { "" }
   *[other] { " " }{ $place }
  }) baru dipakai ({ $day } pukul { $time }). Untuk tugas ini, satu orang lagi perlu membenarkan.
    Nomor HP-nya { $number ->
        [same] sama dengan yang terdaftar.
        [other] *berbeda* dari yang terdaftar.
       *[unknown] tidak kami ketahui.
    }
    Pastikan dulu: telepon atau temui orangnya. Benar ini { $name }?
second-lost = 🔐 Sebuah obrolan baru ingin masuk sebagai *{ $name }* ({ $role ->
    [kader] kader
    [bidan] bidan
    [puskesmas] petugas puskesmas
    [lurah] lurah/kepala desa
    [camat] camat
    [pokjanal] anggota pokjanal
    [secretariat] sekretariat
    [chair] ketua
    [admin] pengelola
   *[other] anggota
  }{ $placed ->
    [0] { "" }
   *[other] { " " }{ $place }
  }) dengan kode baru, dan bilang obrolan lamanya hilang ({ $day } pukul { $time }).
    Nomor HP-nya { $number ->
        [same] sama dengan yang terdaftar.
        [other] *berbeda* dari yang terdaftar.
       *[unknown] tidak kami ketahui.
    }
    Pastikan dulu: telepon atau temui orangnya. Kalau dijawab *Benar*, obrolan lamanya kami putus.
by = Kodenya dibuat oleh { $maker }.

waits-chats = Akun ini sudah punya obrolan lain, jadi kami tanyakan dulu ke sana. Kalau itu Ibu/Bapak, buka obrolan lama dan tekan *Ini saya* dalam 1 hari. Jawabannya kami kirim ke sini.
waits-lid = Kami juga sudah bertanya ke obrolan lama yang memakai nomor ini. Kalau itu Ibu/Bapak, buka obrolan itu dan tekan *Ini saya* dalam 1 hari.
waits-second = Terima kasih. Demi keamanan, satu orang lagi yang berwenang perlu membenarkan. Sudah kami tanyakan kepada { $n } orang; jawabannya kami kirim ke sini.
nobody-second = Terima kasih. Satu orang lagi yang berwenang perlu membenarkan, tetapi belum ada yang bisa kami tanya. Minta pengelola mendaftarkan nomor HP Ibu/Bapak, lalu masuk dari nomor itu. Kodenya masih berlaku.
nobody-lost = Terima kasih. Satu orang lagi yang berwenang perlu membenarkan, tetapi belum ada yang bisa kami tanya. Minta pengelola mendaftarkan satu pengelola lagi. Setelah itu ketik *gabung* dengan kode yang sama; kalau tidak berlaku lagi, minta kode baru.
still-waits = { $asks ->
    [second] Kami masih menunggu jawaban dari orang yang berwenang. Jawabannya kami kirim ke sini.
   *[chats] Kami masih menunggu jawaban dari obrolan lama. Kalau itu Ibu/Bapak, buka obrolan itu dan tekan *Ini saya*. Kalau Ibu/Bapak orang lain, ketik *kode undangan* dari bidan atau kelurahan/desa.
  }
needs-code = Obrolan lamanya tidak bisa kami tanya, dan nomor HP saja belum cukup. Minta kode baru kepada bidan atau sekretariat, lalu ketik di sini. Satu orang lagi akan kami minta membenarkan.
too-many = Sudah ada beberapa obrolan yang menunggu jawaban untuk akun ini. Coba lagi besok, atau hubungi sekretariat.
refused = Obrolan ini tidak kami hubungkan, karena jawabannya *bukan*. Kalau Ibu/Bapak memang orangnya, hubungi langsung bidan atau sekretariat dan minta kode baru. Kalau bukan, abaikan saja.
unanswered = Belum ada yang menjawab dalam 1 hari, jadi obrolan ini belum terhubung. Kalau Ibu/Bapak masih ingin masuk, ketik *gabung* lagi.
linked = Obrolan ini sudah terhubung dengan akun Ibu/Bapak. Ketik *menu* untuk mulai.
ended = 🔐 Akun Ibu/Bapak pindah ke obrolan lain, dan obrolan ini diputus: dibenarkan oleh orang lain yang berwenang. Kalau ini keliru, segera hubungi sekretariat.
ended-by-owner = Obrolan ini sudah diputus dari obrolan lain milik akun itu.

mine-done = Baik, obrolan baru itu sudah terhubung. Kalau ternyata keliru, tekan tombol di bawah. Berlaku 7 hari.
not-mine-done = Baik, obrolan itu tidak kami hubungkan dan tidak bisa melihat apa pun. Kalau nomor HP Ibu/Bapak sudah dipakai orang lain, beri tahu bidan atau sekretariat supaya daftarnya diperbaiki.
vouched = Terima kasih. { $name } sudah terhubung.
doubted = Baik, obrolan itu tidak kami hubungkan. Kalau ada yang mencurigakan, beri tahu { $name } dan sekretariat.
end-done = Sudah diputus. Obrolan itu tidak bisa lagi melihat atau mengirim apa pun atas nama Ibu/Bapak. Kalau nomor HP Ibu/Bapak dipakai orang lain, beri tahu bidan atau sekretariat.

which = Yang mana? Tekan salah satu, atau ketik dengan nomornya seperti di pesan kami.
tap-which = { $name }: { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] simulator
  } pukul { $time }
none = Permintaan itu tidak ada, atau bukan untuk Ibu/Bapak.
decided = Permintaan itu sudah dijawab.
late = Permintaan itu sudah lewat masanya.
taken = Obrolan baru itu ternyata sudah dipakai orang lain yang terdaftar, jadi tidak kami hubungkan.

link_mine = Ini saya
link_not_mine = Bukan saya
link_lost = Chat lama hilang
link_end = Bukan saya, putuskan
link_vouch = Benar
link_doubt = Bukan orangnya
