title = Berhenti menerima pesan
about = Tidak menerima pesan untuk banyak orang.
start = berhenti | stop | unsubscribe

done = Pengingat dan pengumuman tidak kami kirim lagi. Laporan tetap bisa diisi seperti biasa. Mau menerima lagi: ketik *lanjut*.
