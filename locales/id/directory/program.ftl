### Halaman dasbor tentang keadaan program, untuk admin.
menu = Keadaan program
title = Keadaan program
not-yours = Halaman ini hanya untuk admin.
outbox = Pesan keluar, sehari terakhir
source = Sumber: catatan program
channel = Kanal
no-channel = belum ditentukan
status-label = Keadaan
status = { $status ->
    [queued] antre
    [sending] sedang dikirim
    [sent] terkirim
    [delivered] sampai
    [read] dibaca
    [failed] gagal
    [expired] kedaluwarsa
   *[cancelled] dibatalkan
  }
count = Jumlah
late = Terlambat lebih dari 1 jam
people = Orang terdaftar
joined = Sudah bergabung
failed = Pesan gagal, sehari terakhir
aside = Pesan masuk yang gagal dibaca
megabytes = Ukuran basis data (MB)
schema = Versi basis data
app = { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] Simulator
  }
channel-state = { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] Simulator
  }: { $state ->
    [starting] sedang dinyalakan.
    [ready] berjalan.
    [waiting] menunggu sambungan.
   *[stopped] berhenti.
  }
channel-trouble = { $trouble ->
    [linking] Nomornya sedang disambungkan.
    [linked] Nomornya tertaut.
    [unlinked] Tautannya diputus dari HP. Tautkan lagi di halaman operator.
    [banned] Nomornya diblokir WhatsApp. Baca docs/whatsapp.md sebelum mencoba lagi.
    [replaced] Tautan yang sama dipakai program lain. Hentikan yang satu.
    [outdated] Versi program ditolak WhatsApp. Perbarui program.
    [failing] Tautannya tidak jadi juga. Lihat halaman operator.
    [restricted] Nomornya dibatasi WhatsApp: boleh menjawab, tidak boleh memulai percakapan.
   *[other] Ada gangguan yang sudah diberitahukan ke admin lewat obrolan.
  }
channel-until = Nomornya dibatasi WhatsApp sampai { $day } pukul { $time }: boleh menjawab, tidak boleh memulai percakapan.
no-channels = Kanal berjalan di proses lain. Keadaannya ada di halaman operator.
backup = Cadangan (backup) dibuat di luar program ini, jadi kapan yang terakhir tidak diketahui di sini. Periksa di server.

# Arti angka di halaman ini
means-people = *Orang terdaftar*: semua orang di daftar tugas, termasuk yang belum bergabung.
means-joined = *Sudah bergabung*: yang punya obrolan dengan bot ini, dibagi semua yang terdaftar.
means-failed = *Pesan gagal*: pesan yang tidak bisa dikirim walaupun sudah diulang.
means-aside = *Pesan masuk yang gagal dibaca*: pesan orang yang membuat program tersandung, disimpan supaya bisa diperiksa.
means-megabytes = *Ukuran basis data*: besarnya semua catatan di server, belum termasuk foto dan berkas.
means-schema = *Versi basis data*: nomor susunan catatan di server. Sebutkan nomor ini kalau meminta bantuan kepada yang merawat program.
means-outbox = *Jumlah*: pesan dengan keadaan ini di saluran itu.
means-late = *Terlambat*: pesan yang seharusnya sudah pergi lebih dari satu jam yang lalu.
