title = Selesai cuti
about = Pengingat laporan dikirim lagi.
start = selesai cuti | cuti selesai | batal cuti | cuti batal | sudah masuk lagi | masuk lagi | akhiri cuti
