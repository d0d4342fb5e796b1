title = Kembalikan laporan
about = Laporan yang perlu dicek lagi oleh kadernya.

report = Laporan yang mana?
    .label = Laporan
remark = *{ $about_posyandu }, { $about_month }*
    { $about_figures }

    Angka mana yang perlu dicek, dan kenapa? Ketuk, atau tulis sendiri, misalnya: *N 30 kok lebih dari bulan lalu?* Tanpa nama anak, ya.
    .label = Catatan
