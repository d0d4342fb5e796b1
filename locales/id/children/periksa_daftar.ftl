title = Daftar yang diperiksa
about = Anak yang perlu dilihat, satu jenis.

kind = Jenis yang mana?
    .label = Jenis
place = Posyandu mana?
    .label = Posyandu
skip = Mulai dari nomor berapa?
    .label = Mulai dari
pick = { $page_text }
    .label = Pilihan
