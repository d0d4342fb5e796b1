title = Pengaturan wilayah
about = Hari tutup laporan, jam tenang, dan persetujuan edaran.
start = atur | pengaturan | setelan

area = Wilayah mana yang mau diatur?
    .label = Wilayah
setting = Sekarang: laporan ditutup tanggal { $now_cutoffDay } bulan berikutnya; jam tenang { $now_quietFrom }–{ $now_quietTo }. Apa yang mau diubah?
    .label = Pengaturan
    .opt-cutoff = Tanggal tutup laporan
    .opt-quiet_from = Mulai jam tenang
    .opt-quiet_to = Akhir jam tenang
    .opt-approval = Persetujuan edaran
    .opt-rate = Jumlah edaran sejam
day = Laporan suatu bulan ditutup pada akhir tanggal berapa bulan berikutnya? (1–28)
    .label = Tanggal tutup
time = Pukul berapa? Misalnya 21.00
    .label = Jam
    .constraint = Tulis jam dan menit, misalnya 21.00 atau 06.30.
approval = Edaran dari wilayah ini perlu disetujui orang kedua?
    .label = Persetujuan edaran
    .opt-never = Tidak perlu
    .opt-from = Mulai sekian orang
    .opt-always = Selalu
many = Mulai dari berapa penerima perlu disetujui? Misalnya 200
    .label = Mulai dari
rate = Paling banyak berapa edaran sejam dari satu orang? Sekarang { $now_noticesPerHour }.
    .label = Edaran sejam
no-place = Wilayah itu bukan wewenang Ibu/Bapak.
done = Tersimpan untuk *{ $area }*: laporan ditutup tanggal { $cutoffDay } bulan berikutnya; jam tenang { $quietFrom }–{ $quietTo }; persetujuan edaran: { $approvalFrom ->
    [0] tidak perlu
    [1] selalu
   *[other] mulai { $approvalFrom } penerima
  }; paling banyak { $noticesPerHour } edaran sejam dari satu orang.
