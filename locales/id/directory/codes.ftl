# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: terima 12.
accept = terima
decline = tolak
loosen = longgarkan
keep = pertahankan
