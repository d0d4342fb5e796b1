title = Laporan sudah benar
about = Jelaskan kenapa angka yang ditanyakan sudah benar.

report = Laporan yang mana?
    .label = Laporan
reason = *{ $about_posyandu }, { $about_month }*
    { $about_asked }

    Kenapa angkanya sudah benar? Tulis singkat, misalnya: *ada 5 balita yang baru pindah ke sini*. Tanpa nama anak, ya. Kalau ternyata perlu diubah: *batal*, lalu *Perbaiki*.
    .label = Alasan
