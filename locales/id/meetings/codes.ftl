# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: hadir 42.
come = hadir | datang
decline = tidak
deputy = wakil | wakilkan | diwakilkan
take = ambil
park = tunda
present = absen | absensi | presensi
