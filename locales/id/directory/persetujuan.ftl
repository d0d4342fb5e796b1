# A person who agreed to older words is asked anew.
again = Ada yang berubah dalam persetujuan Kabar Posyandu. Sebelum lanjut, mohon dibaca dan dijawab dulu, ya. Pesan Ibu/Bapak kami simpan dan kami lanjutkan sesudahnya.
waits = Pesan ini juga kami simpan. Mohon dijawab dulu, ya: apakah Ibu/Bapak setuju dengan persetujuan yang baru?
agreed = Terima kasih 🙏 Persetujuan Ibu/Bapak sudah dicatat.
agreed-before = Persetujuan Ibu/Bapak sudah ada. Terima kasih 🙏
refused =
    Baik, Ibu/Bapak belum setuju. Selama belum setuju, pesan Ibu/Bapak kami simpan tetapi belum kami lanjutkan, dan kabar dari kami berhenti, kecuali yang darurat.
    Yang bisa dilakukan sekarang: ketik *data saya* untuk melihat yang kami simpan, *hapus* untuk menghapusnya, atau tanya sekretariat. Kalau berubah pikiran, tekan *Ya, saya setuju*.
see = Lihat data saya
erase = Hapus data saya
yes = saya setuju | setuju | ya saya setuju
no = tidak setuju | saya tidak setuju
full = Sudah banyak pesan yang menunggu, jadi yang ini belum kami simpan. Mohon dijawab dulu persetujuannya, lalu kirim lagi, ya.
