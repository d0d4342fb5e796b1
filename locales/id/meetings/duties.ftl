# Apa yang dipegang seseorang di rapat, untuk orang yang mengakhiri tugasnya.
actions = { $count } RTL ({ $codes }): diteruskan kepada penggantinya; kalau belum jelas siapa, ketua dan sekretariat kami tanya.
asked = Persetujuan notulen rapat “{ $theme }” ({ $day }) sudah ditanyakan kepadanya: ketik *rakor { $number }*, lalu *Pimpinan sudah setuju* kalau sudah.
leader = Pimpinan rapat “{ $theme }” ({ $day }): persetujuan notulennya kami tanyakan kepada pimpinan wilayah.
note-taker = Notulis rapat “{ $theme }” ({ $day }): tunjuk notulis lain, ketik *rakor { $number }*.
draft = Draf rapat “{ $theme }” ({ $day }): tetap ada, ketik *rakor baru* untuk melanjutkan.
planned = Rapat “{ $theme }” ({ $day }): tetap berjalan, ketik *rakor { $number }*.
