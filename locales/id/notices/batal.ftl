title = Batalkan edaran
about = Batalkan edaran yang menunggu, sedang berjalan, atau baru dikirim.
start = batal edaran | batalkan edaran | batal pengumuman | batalkan pengumuman

which = Edaran mana yang dibatalkan? Yang belum terkirim berhenti; yang sudah terkirim ditarik kembali.
line = *{ $number }* “{ $start }”: { $state ->
    [asked] menunggu persetujuan
    [before] belum mulai dikirim
   *[after] sudah dikirim
  }
tap = Batalkan { $number }
codes = Tanpa tombol? Ketik *BATAL { $number }*.
none = Tidak ada edaran Ibu/Bapak yang bisa dibatalkan sekarang. Ketik *kiriman* untuk melihat semuanya, atau *menu* untuk yang lain.
