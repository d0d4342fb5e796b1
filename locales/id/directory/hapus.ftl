title = Hapus data saya
about = Hapus data Ibu/Bapak dari Kabar Posyandu.
start = hapus | hapus data | hapus saya | hapus data saya

sure = Nama, nomor dan obrolan Ibu/Bapak akan dihapus, dan Ibu/Bapak keluar dari Kabar Posyandu. Laporan, notulen, daftar hadir dan edaran yang sudah terkirim tetap disimpan sebagai arsip, tanpa nama Ibu/Bapak. Ini tidak bisa dibatalkan. Hapus sekarang?
    .label = Hapus
    .opt-hapus = Ya, hapus
    .own-hapus = hapus data saya | ya hapus | ya hapus data saya | hapus semua data saya | hapus akun saya | saya mau hapus data saya | hapus saja data saya
    .opt-tidak = Tidak jadi
kept = Baik, tidak ada yang dihapus.
done = Data Ibu/Bapak sudah dihapus. Yang tetap disimpan karena wajib arsip (UU 43/2009): laporan, notulen, daftar hadir dan edaran, tanpa nama Ibu/Bapak. Terima kasih atas tugas Ibu/Bapak selama ini 🙏
