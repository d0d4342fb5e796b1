# Bahan rapat: ikut dengan pengingat terakhir.
head = 📎 *Bahan rapat*
title = Bahan rapat
file = 📄 PDF
more = Rinciannya
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
nothing = Belum ada bahan: tidak ada RTL yang terbuka, usulan, masalah dari kader, atau angka bulanan di wilayah ini.
not-coming = Bahan rapat untuk yang hadir. Jadi hadir? Jawab dulu undangannya.

problems = *Masalah dari kader* (3 bulan): { $count }, belum dijawab { $open }
    { $lines }
problem-theme = • { $theme }: { $n }{ $answered ->
    [0] { "" }
   *[n] {", "}{ $answered } dijawab
  }{ $areas ->
    [none] { "" }
   *[some] {" "}({ $areas })
  }
problem = – { $posyandu } ({ $area }, { $month }): { $words }{ $answered ->
    [ya] {" → "}dijawab { $by }
   *[tidak] { "" }
  }
problem-more = – … dan { $more } lagi, semuanya di PDF
