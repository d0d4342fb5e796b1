# Kata yang diketik bersama nomor, di aplikasi tanpa tombol: tangani 12.
alert = kabari
take = tangani | saya tangani | otw | saya otw | meluncur | saya meluncur | saya ke sana | saya kesana | segera ke sana | segera kesana
over = tertolong | sudah tertolong
