title = Berhenti menerima pesan
about = Tidak menerima pesan untuk banyak orang.
start = berhenti | berenti | brenti | stop | setop | unsubscribe

done = Baik. Pengingat, edaran, dan pengumuman tidak kami kirim lagi, juga yang mendesak. Tugas seperti laporan bulanan tetap bisa diisi kapan saja: ketik *lapor*. Mau menerima lagi: ketik *lanjut*.
