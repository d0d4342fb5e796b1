# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: terima rujukan 12.
referral_take = terima rujukan | rujukan diterima | saya terima
referral_result = hasil rujukan
