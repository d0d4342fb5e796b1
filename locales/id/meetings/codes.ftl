# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: hadir 42.
come_number = hadir | datang
decline_number = tidak
deputy_number = wakil | wakilkan | diwakilkan
take = ambil
park = tunda
minutes_yes = setuju
minutes_mend = perbaiki
present = absen | absensi | presensi
# RTL, dengan titik di nomornya: selesai 12.3.
rtl_yes = sedia . | bersedia . | sedia rtl . | bersedia rtl .
rtl_other = lain . | lain rtl .
rtl_done = selesai . | selesai rtl .
rtl_stuck = kendala . | terkendala . | kendala rtl . | terkendala rtl .
rtl_time = perlu . | perlu rtl .
rtl_agree = setuju . | setuju rtl .
rtl_refuse = tolak . | tolak rtl .
