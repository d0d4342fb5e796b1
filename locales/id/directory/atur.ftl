title = Pengaturan wilayah
about = Hari tutup laporan, jam tenang, dan siapa yang menyetujui pesan.
start = atur | pengaturan | setelan

area = Wilayah mana yang mau diatur?
    .label = Wilayah
setting = Sekarang: laporan ditutup tanggal { $now_cutoffDay } bulan berikutnya; jam tenang { $now_quietFrom }–{ $now_quietTo }. Apa yang mau diubah?
    .label = Pengaturan
    .opt-cutoff = Tanggal tutup laporan
    .opt-quiet_from = Mulai jam tenang
    .opt-quiet_to = Akhir jam tenang
    .opt-approval = Persetujuan pesan
day = Laporan suatu bulan ditutup pada akhir tanggal berapa bulan berikutnya? (1–28)
    .label = Tanggal tutup
time = Pukul berapa? Misalnya 21.00
    .label = Jam
    .constraint = Tulis jam dan menit, misalnya 21.00 atau 06.30.
who = Pesan ke banyak orang harus disetujui siapa?
    .label = Yang menyetujui
    .opt-none = Tidak perlu
    .opt-secretariat = Sekretariat
    .opt-chair = Ketua
no-place = Wilayah itu bukan wewenang Ibu/Bapak.
done = Tersimpan untuk *{ $area }*: laporan ditutup tanggal { $cutoffDay } bulan berikutnya; jam tenang { $quietFrom }–{ $quietTo }; persetujuan pesan: { $approval ->
    [secretariat] sekretariat
    [chair] ketua
   *[none] tidak perlu
  }.
