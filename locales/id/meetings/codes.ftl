# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: hadir 42.
come = hadir | datang
decline = tidak
deputy = wakil | wakilkan | diwakilkan
take = ambil
park = tunda
minutes_yes = setuju
minutes_mend = perbaiki
present = absen | absensi | presensi
