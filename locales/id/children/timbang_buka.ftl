title = Buka hari timbang
about = Membuka hari timbang untuk catatan yang baru ditulis.

line = Apa catatannya?
day = Tanggal berapa?
posyandu = Posyandu mana yang hari buka?
    .label = Posyandu
more = Hari timbang { $kept_place }{ $kept_day } belum dibuka, jadi “{ $kept_first }”{ $kept_more ->
        [0] {""}
       *[other] {" "}dan { $kept_more } baris lagi
      } belum dicatat. Buka sekarang, lalu dicatat?
    .label = Buka hari timbang
open-today = Ya, buka dan catat
for-day = Untuk { $day }
not-now = Tidak
not-opened = Baik, tidak dicatat. Untuk mulai nanti ketik *timbang*.
other-day = Catatan { $day } tadi tidak dicatat. Kalau masih perlu, ketik *timbang { $day }*, lalu tulis lagi.
too-late = “{ $line }” dari { $day } sudah tidak bisa dicatat: sudah lewat waktunya. Kalau masih perlu, hubungi bidan.
words-open = buka | bukalah | dibuka | bukain | bukakan | buka saja | saja | aja | aj | dulu | dl | dlu | sekarang | skrg | catat | dicatat | catatlah | simpan | timbang | timbangan | hari | ini | hr | harinya | langsung | terus | trus | lalu | dan | mulai | yang | yg | untuk | utk | dong | silakan | monggo | boleh
not-a-line = “{ $said }” bukan catatan timbang, jadi belum disimpan.
