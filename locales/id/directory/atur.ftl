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
# Satu pengaturan dengan nilainya; dipakai teks lain di berkas ini.
value = { $setting ->
    [cutoffDay] laporan ditutup tanggal { $value } bulan berikutnya
    [quietFrom] jam tenang mulai pukul { $value }
    [quietTo] jam tenang sampai pukul { $value }
    [noticesPerHour] paling banyak { $value } edaran sejam dari satu orang
   *[approvalFrom] { $value ->
        [0] edaran tidak perlu disetujui orang kedua
        [1] edaran selalu perlu disetujui orang kedua
       *[other] edaran mulai { $value } penerima perlu disetujui orang kedua
      }
  }
above = *{ $area }* sudah menetapkan: { value }. Wilayah di bawahnya boleh lebih ketat, tetapi tidak lebih longgar, jadi tidak ada yang kami ubah. Kalau perlu lain, bicarakan dengan { $area }.
waits = ⏳ Supaya lebih aman, melonggarkan pengaturan perlu persetujuan orang kedua. Kami tanyakan kepada { $names }. Sampai dijawab, pengaturan *{ $area }* tetap seperti sekarang.
nobody = Melonggarkan pengaturan perlu persetujuan orang kedua, tetapi belum ada orang lain yang berwenang di wilayah ini. Pengaturan tetap seperti sekarang. Undang dulu sekretariat atau pengelola yang lain.
asks = 🔓 { $by } ingin melonggarkan pengaturan *{ $area }* menjadi: { value } (sekarang: { $setting ->
    [approvalFrom] { $before ->
        [1] selalu perlu persetujuan
       *[other] mulai { $before } penerima
      }
   *[other] { $before }
  }). Ibu/Bapak setuju?
codes = Tanpa tombol? Ketik *LONGGARKAN { $number }* atau *PERTAHANKAN { $number }*. Pertanyaan ini berlaku sehari.
tap-loosen = ✅ Setuju
tap-keep = ❌ Jangan diubah
agreed = ✅ Tersimpan untuk *{ $area }*: { value }. Yang berkepentingan sudah kami kabari.
told = 🔓 Pengaturan *{ $area }* dilonggarkan, disetujui { $by }: { value }. Kalau ini keliru, ketik *atur*.
kept = Baik. Pengaturan *{ $area }* tetap seperti sekarang. Yang meminta kami kabari.
kept-told = ❌ { $by } belum menyetujui perubahan untuk *{ $area }* ({ value }). Pengaturan tetap seperti sekarang.
lapsed-told = ⌛ Permintaan untuk *{ $area }* ({ value }) tidak dijawab dalam sehari. Pengaturan tetap seperti sekarang. Kalau masih perlu, ketik *atur* lagi.
not-yours = Permintaan itu tidak ada, atau bukan untuk Ibu/Bapak.
decided = Permintaan itu sudah dijawab.
replaced = Pengaturannya sudah berubah sejak permintaan itu, jadi permintaan itu tidak berlaku lagi. Kalau masih perlu, yang meminta mengetik *atur* lagi.
lapsed = Permintaan itu sudah lewat sehari, jadi tidak berlaku lagi. Kalau masih perlu, yang meminta mengetik *atur* lagi.
