title = Selesai timbang
about = Menutup hari buka dan melihat jumlahnya.
start = selesai timbang | tutup timbang | timbang selesai | selesai penimbangan | tutup hari buka | selesai hari buka
