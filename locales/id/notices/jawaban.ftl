# Balasan atas edaran, dan jawaban pengirimnya.
sent = Terkirim ke { $sender }. Hanya beliau yang membacanya 🙏
no-replies = Edaran ini tidak untuk dibalas. Hubungi pengirimnya langsung bila perlu.
sender-gone = Pengirim edaran ini sudah tidak bertugas di sini, jadi balasan tidak akan terbaca. Hubungi kantornya langsung, ya.
none = Balasan itu tidak ada, atau bukan untuk Ibu/Bapak.
too-many = Sudah { $most } pesan sehari ini. Lanjutkan besok, atau bicara langsung, ya.
head = 💬 *{ $n } balasan* untuk edaran { $number } (“{ $start }”) menunggu jawaban:
head-all = 💬 *{ $n } balasan* menunggu jawaban:
line = *{ $id }* { $name } ({ $role ->
    [kader] kader
    [bidan] bidan
    [puskesmas] puskesmas
    [lurah] lurah/kepala desa
    [camat] camat
    [pokjanal] pokjanal
    [secretariat] sekretariat
   *[chair] ketua
  }{ $place ->
    [none] { "" }
   *[other] , { $place }
  }): “{ $body }”
more = … dan { $n } lagi. Ketik *kotak* untuk melihat berikutnya.
codes = Tanpa tombol? Ketik *JAWAB { $id }*.
tap-answer = Jawab { $name }
answered = 💬 { $sender } menjawab Ibu/Bapak (edaran { $number }, “{ $start }”): “{ $body }”
answered-done = Terkirim ke { $name }.
all-answered = 💬 Semua balasan untuk edaran { $number } (“{ $start }”) sudah dijawab.
empty = Tidak ada balasan yang menunggu jawaban.
