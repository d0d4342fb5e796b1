title = Ubah catatan notulen
about = Mengubah atau menghapus satu catatan notulen.
cancelled = Baik. Semua catatan sampai di sini tersimpan. Untuk melanjutkan ketik *notulen*.

meeting = Ketik nomor rapatnya, misalnya: 12
item = Nomor butir?
chosen = Catatan yang mana?
    .none = Belum ada catatan di butir ini. Ketik *notulen* untuk melanjutkan.
what = “{ $old_body }”
    .opt-ganti = Ganti
    .opt-hapus = Hapus
    .opt-biarkan = Biarkan
body = Tulis yang baru. Tanpa nama warga, ya.
