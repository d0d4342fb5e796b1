title = Terima pesan lagi
about = Menerima lagi pengingat dan pengumuman.
start = lanjut | langganan | berlangganan

done = Pengingat, edaran, dan pengumuman kami kirim lagi. Mau berhenti: ketik *berhenti*.
