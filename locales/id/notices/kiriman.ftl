title = Kiriman saya
about = Edaran yang sudah dikirim, sedang berjalan, atau masih draf.
start = kiriman | kiriman saya | daftar edaran | edaran saya

head = 📢 *Edaran Ibu/Bapak*, yang terbaru dulu:
line = *{ $number }* “{ $start }”: { $status ->
    [draft] draf
    [asked] menunggu persetujuan
    [sent] dikirim ke { $people ->
        [0] penerima (segera)
       *[other] { $people } orang
      }
    [refused] tidak disetujui
    [lapsed] tidak dijawab
   *[cancelled] dibatalkan
  }
none = Belum ada edaran. Ketik *edaran* untuk membuatnya.
new = Edaran baru
