title = Buka hari timbang
about = Membuka hari timbang untuk catatan yang baru ditulis.

line = Apa catatannya?
day = Tanggal berapa?
posyandu = Posyandu mana yang hari buka?
    .label = Posyandu
more = Hari timbang { $kept_day } belum dibuka, jadi “{ $kept_first }”{ $kept_more ->
        [0] {""}
       *[other] {" "}dan { $kept_more } baris lagi
      } belum dicatat. Buka sekarang, lalu dicatat?
    .label = Buka hari timbang
    .opt-buka = Ya, buka dan catat
    .opt-tidak = Tidak
not-opened = Baik, tidak dicatat. Untuk mulai nanti ketik *timbang*.
other-day = Catatan { $day } tadi tidak dicatat. Kalau masih perlu, ketik *timbang { $day }*, lalu tulis lagi.
words-open = buka | buka saja | timbang | buka sekarang | buka dan catat | catat | catat saja
not-a-line = “{ $said }” bukan catatan timbang, jadi belum disimpan.
