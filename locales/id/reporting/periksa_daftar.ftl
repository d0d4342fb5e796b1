title = Daftar laporan yang diperiksa
about = Laporan yang menunggu diperiksa.

usual = Laporan yang tidak aneh?
    .label = Tidak aneh
looked = Laporan yang perlu dilihat?
    .label = Perlu dilihat
pick = { $page_text }
    .label = Pilihan
