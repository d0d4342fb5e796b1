### Yang perlu ditindaklanjuti, sehari sekali, kepada bidan, lurah dan puskesmas.
head = *Tindak lanjut laporan*, { $date }
to-check = *{ $count } laporan menunggu diperiksa*{ $unusual ->
    [0] {""}
   *[other] , { $unusual } di antaranya perlu dilihat satu-satu
  }.
closed = *{ $month } sudah ditutup.*
closed-unchecked = Belum diperiksa ({ $count }): { $names }{ $rest ->
    [0] {""}
   *[other] , dan { $rest } lagi
  }. Masih bisa diperiksa.
closed-missing = Tidak lapor ({ $count }): { $names }{ $rest ->
    [0] {""}
   *[other] , dan { $rest } lagi
  }. Kalau datanya ada, buka lagi bulannya: *buka*.
named = *Belum lapor, padahal sudah diingatkan ({ $count }):*
    { $lines }
unreached = *Belum lapor, dan belum bisa kami ingatkan ({ $count }):*
    { $lines }
    Telepon langsung, ya.
line = • *{ $name }* ({ $area }), { $month }{ $opened ->
    [unknown] ; hari buka belum dicatat
    [none] ; bulan itu tercatat tidak buka
   *[other] , buka { $opened }
  }{ $reminded ->
    [none] { $state ->
        [away] ; kadernya sedang cuti
        [muted] ; kadernya tidak mau menerima pesan
        [unreached] ; kadernya belum bisa kami hubungi
       *[other] ; pesannya belum sampai
      }
   *[other] ; diingatkan { $reminded }
  }
silent = *Dua bulan tanpa laporan ({ $count }):*
    { $lines }
    Supaya tidak putus: telepon atau datangi kadernya, dan bantu lapor dari bukunya (*lapor*).
silent-line = • *{ $name }* ({ $area }), { $last ->
    [none] belum pernah lapor di sini
   *[other] terakhir { $last }
  }
risks = *Hampir turun tingkat ({ $count }):*
    { $lines }
risk-line = • *{ $name }* ({ $area }): { $why }
risk = { $row ->
    [opens] { $is ->
        [last] tahun ini sudah { $missed } bulan tanpa hari buka yang dilaporkan. Kalau satu bulan lagi terlewat, tidak sampai { $least } kali buka setahun. Pastikan buka dan lapor tiap bulan sampai Desember
       *[other] tahun ini paling banyak { $left } bulan lagi bisa buka, jadi tidak sampai { $least } kali. Bulan yang sebenarnya buka masih bisa dilaporkan kalau bulannya dibuka lagi (*buka*)
      }
    [kader] rata-rata kader bertugas turun ke { $value } ({ $numerator } orang dalam { $denominator } bulan), yang diminta { $least }. Ajak kader lama kembali atau tambah kader
   *[other] D/S tahun ini turun ke { $value } % ({ $numerator }/{ $denominator }), yang diminta { $least } %. Jemput yang belum datang ditimbang
  }. Menurut { $source }.
more = … dan { $count } lagi: lihat *rekap*.
