title = Pulang lebih dulu
about = Catat bahwa Ibu/Bapak meninggalkan rapat sebelum selesai.
start = pulang | pamit | pulang dulu | izin pulang

noted = Tercatat *pulang* pukul { $time } dari rapat “{ $theme }”. Terima kasih sudah hadir, hati-hati di jalan 🙏
known = Ibu/Bapak sudah tercatat pulang pukul { $time } dari rapat “{ $theme }”.
over = Rapat “{ $theme }” sudah selesai, jadi tidak perlu dicatat pulang. Terima kasih sudah hadir 🙏
back = ✅ Selamat datang kembali. Ibu/Bapak tetap tercatat hadir di rapat “{ $theme }”.
come-back = Saya kembali
not-here = Ibu/Bapak belum tercatat hadir di rapat mana pun hari ini. Di ruang rapat, ketik *absen*.
