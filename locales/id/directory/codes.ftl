# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: terima 12.
accept = terima
decline = tolak
loosen = longgarkan
keep = pertahankan
link_mine = ini saya
link_not_mine = bukan saya
link_lost = chat hilang
link_end = putuskan
link_vouch = benar
link_doubt = bukan orangnya
