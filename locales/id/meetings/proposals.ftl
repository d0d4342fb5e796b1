# Saran dari yang diundang.
sent = Terima kasih. Saran Ibu/Bapak untuk rapat “{ $theme }” kami teruskan ke sekretariat. Jawabannya kami kirim ke sini.
asked = 💡 { $name } { $kind ->
    [agenda] mengusulkan acara
   *[masalah] menyampaikan masalah
  } untuk rapat “{ $theme }”, { $day }: “{ $body }”
codes = Tanpa tombol? Ketik *AMBIL { $number }* atau *TUNDA { $number }*.
take = Ambil
park = Tunda
taken = Masuk acara rapat “{ $theme }”, nomor { $place }: “{ $body }”. { $name } kami kabari.
parked = Ditunda: “{ $body }”. { $name } kami kabari.
told-taken = Saran Ibu/Bapak masuk acara rapat “{ $theme }”, { $date }: “{ $body }”. Terima kasih 🙏
told-parked = Saran Ibu/Bapak untuk rapat “{ $theme }” belum masuk acara kali ini: “{ $body }”. Sekretariat menyimpannya.
decided = Saran itu sudah { $status ->
    [taken] diambil
   *[postponed] ditunda
  }.
none = Saran itu tidak ada, atau bukan untuk rapat Ibu/Bapak.
too-many = Sudah 10 saran Ibu/Bapak untuk rapat “{ $theme }”. Sampaikan selebihnya di rapat, ya.
