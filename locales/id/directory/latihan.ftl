title = Latihan
about = Mencoba tanpa dicatat sebagai laporan sungguhan.
start = latihan | mode latihan | belajar

on = Latihan dimulai 🎓 Silakan coba semuanya; tidak ada yang dicatat sebagai laporan sungguhan. Selesai berlatih: ketik *latihan* lagi.
off = Latihan selesai. Mulai sekarang semua yang dikirim dicatat sungguhan.
