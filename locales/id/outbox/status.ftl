queued = menunggu dikirim
sending = sedang dikirim
sent = terkirim
delivered = sampai di HP
read = dibaca
failed = tidak terkirim
expired = lewat waktu
cancelled = dibatalkan
maybe-double = mungkin terkirim dua kali

# Kenapa tidak sampai, dan apa yang bisa dilakukan
why-gone = memblokir atau menghapus bot
    .todo = Telepon, lalu minta membuka bot dan menekan Mulai.
why-no-channel = belum bergabung dengan bot
    .todo = Kirim tautan undangan atau sampaikan langsung.
why-refused = pesan ditolak aplikasi
    .todo = Sampaikan langsung, lalu beri tahu admin.
why-unreachable = WhatsApp belum mengizinkan bot mengirim kepadanya
    .todo = Sampaikan langsung, lalu minta menulis "halo" ke bot.
why-trouble = aplikasi pesan terganggu
    .todo = Kirim lagi nanti atau sampaikan lewat telepon.
why-unexpected = ada kesalahan di bot
    .todo = Sampaikan langsung, lalu beri tahu admin.
why-expired = waktunya lewat sebelum terkirim
    .todo = Sampaikan lewat telepon bila masih perlu.
