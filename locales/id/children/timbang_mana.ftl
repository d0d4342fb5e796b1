title = Posyandu mana
about = Dua posyandu buka hari ini: catatan ini untuk yang mana.

line = Apa catatannya?
day = { $said_is ->
    [step] Posyandu yang mana?
   *[line] “{ $said_first }”{ $said_more ->
        [0] {""}
       *[other] {" "}dan { $said_more } baris lagi
      } untuk posyandu yang mana?
  }
    .label = Posyandu
