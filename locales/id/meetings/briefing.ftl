# Bahan rapat: ikut dengan pengingat terakhir.
head = 📎 *Bahan rapat*
title = Bahan rapat
more = Rinciannya
figures = *{ $month }*: { $reported } dari { $total } posyandu sudah lapor{ $missing ->
        [0] { "" }
       *[other] , { $missing } belum
      }
    D/S *{ $ds }* ({ $dsOf }) · N/D *{ $nd }* ({ $ndOf }), dihitung N ÷ (N+T)
    BGM { $bgm } · 2T { $tt }
no-figures = *{ $month }*: belum ada laporan dari { $total } posyandu.
missing = Belum lapor: { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  }
actions = *RTL yang belum selesai: { $count }*
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" }
          … dan { $more } lagi
      }
action = • { $whose ->
    [own] *Tugas Ibu/Bapak:* { $activity }
    [nobody] { $activity }
   *[other] { $activity } – { $by }
  }, tenggat { $date }{ $late ->
    [0] { "" }
   *[other] { " " }(lewat { $late } hari)
  }
proposals = *Usulan yang dibahas: { $count }*
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" }
          … dan { $more } lagi
      }
nothing = Belum ada bahan: tidak ada RTL yang terbuka, usulan, atau angka bulanan di wilayah ini.
not-coming = Bahan rapat untuk yang hadir. Jadi hadir? Jawab dulu undangannya.

problems = *Masalah dari kader* (3 bulan): { $count }, belum dijawab { $open }
    { $lines }
problem-theme = • { $theme }: { $n }{ $answered ->
    [0] { "" }
   *[n] {", "}{ $answered } dijawab
  }
problem = – { $posyandu } ({ $area }): { $words }{ $answered ->
    [ya] {" → "}dijawab { $by }
   *[tidak] { "" }
  }
problem-more = – … dan { $more } lagi
