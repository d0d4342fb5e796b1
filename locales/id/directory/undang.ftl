title = Undang orang
about = Buat kode undangan untuk posyandu atau orang di wilayah Ibu/Bapak.
start = undang | undangan | kode undangan

what = Mau mengundang siapa?
    .label = Undangan untuk
    .opt-posyandu = Kader satu posyandu
    .opt-orang = Satu orang di daftar
    .opt-daftar = Semua yang belum masuk
district = Kecamatan mana?
    .label = Kecamatan
village = Kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu mana?
    .label = Posyandu
search = Ketik nama orangnya, sebagian juga boleh.
    .label = Nama yang dicari
person = Siapa maksud Ibu/Bapak?
    .label = Orang

no-place = Tidak ada posyandu di wilayah tugas Ibu/Bapak untuk diundang.
all-joined = Semua orang yang boleh Ibu/Bapak undang sudah masuk 👍 Untuk HP baru seseorang: ketik *undang*, lalu pilih *Satu orang di daftar*.
nobody = Tidak ada yang cocok. Mungkin orangnya bukan di wilayah tugas Ibu/Bapak, atau punya tugas lain di luarnya; mintalah kepada sekretariat.
list = { $count ->
    [1] Teruskan pesan ini hanya kepada orangnya. Kodenya berlaku 14 hari, untuk satu kali pakai.
   *[other] Teruskan tiap kode hanya kepada orangnya. Berlaku 14 hari, untuk satu kali pakai. Ada { $count } orang:
  }
person-code = *{ $name }*: ketik *gabung { $code }*
person-code-link = *{ $name }*: buka { $link } atau ketik *gabung { $code }*
again-code = *{ $name }* sudah pernah masuk. Kode ini untuk HP atau akun barunya: ketik *gabung { $code }*. Setelah itu kami tanyakan dulu ke obrolan lamanya; kalau obrolan itu hilang, satu orang lain yang berwenang perlu membenarkan.
again-code-link = *{ $name }* sudah pernah masuk. Kode ini untuk HP atau akun barunya: buka { $link } atau ketik *gabung { $code }*. Setelah itu kami tanyakan dulu ke obrolan lamanya; kalau obrolan itu hilang, satu orang lain yang berwenang perlu membenarkan.
office = Untuk pejabat, kode saja belum cukup: kalau nomor HP-nya bukan yang terdaftar, satu orang lain yang berwenang perlu membenarkan.
nobody-second = ⚠️ Selain Ibu/Bapak, belum ada yang bisa membenarkan. Kalau nanti perlu, daftarkan satu pengelola lagi.
posyandu-how = Teruskan pesan berikut ke kader { $posyandu }. Berlaku 14 hari. Setiap orang yang masuk lewat undangan ini kami tanyakan dulu kepada Ibu/Bapak.
posyandu-forward = Undangan kader *{ $posyandu }* di Kabar Posyandu. Buka obrolannya, lalu ketik *gabung { $code }*
posyandu-forward-link = Undangan kader *{ $posyandu }* di Kabar Posyandu. Buka { $link } atau ketik *gabung { $code }*
