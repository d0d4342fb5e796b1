# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: hadir 42.
come = hadir | datang
decline = tidak
deputy = wakil | wakilkan | diwakilkan
take = ambil
park = tunda
minutes_yes = setuju
minutes_mend = perbaiki
present = absen | absensi | presensi
# RTL, dengan titik di nomornya: selesai 12.3.
rtl_yes = sedia . | bersedia .
rtl_other = lain .
rtl_done = selesai .
rtl_stuck = kendala . | terkendala .
rtl_time = perlu .
rtl_agree = setuju .
rtl_refuse = tolak .
