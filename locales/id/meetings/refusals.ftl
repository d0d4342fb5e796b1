# Kalau sesuatu tidak boleh atau tidak ada.
not-yours = Rapat itu tidak ada, atau bukan di wilayah tugas Ibu/Bapak.
not-your-area = Rapat di wilayah itu bukan tugas Ibu/Bapak.
no-area = Tidak ada wilayah yang rapatnya Ibu/Bapak urus.
already-sent = Undangan rapat itu sudah dikirim. Ketik *rakor* untuk melihatnya; untuk mengubah waktu atau tempat ketik *ubah rakor*.
not-sent-yet = Undangan rapat itu belum dikirim.
is-past = Waktu rapat itu sudah lewat. Tekan *Ubah* untuk menggantinya dulu.
taken = Rencana ini sudah disimpan atau diambil alih orang lain. Ketik *rakor* untuk melihatnya.
no-files = Rapat ini tidak ada dokumennya.
not-in-practice = Ini sungguhan, jadi tidak bisa dalam latihan. Ketik *latihan* untuk selesai berlatih, lalu coba lagi.
