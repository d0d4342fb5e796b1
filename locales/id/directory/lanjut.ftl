title = Terima pesan lagi
about = Menerima lagi pengingat dan pengumuman.
start = lanjut | langganan | berlangganan

intro = Terima kasih, Ibu/Bapak.
done = Pengingat dan pengumuman kami kirim lagi. Mau berhenti: ketik *berhenti*.
