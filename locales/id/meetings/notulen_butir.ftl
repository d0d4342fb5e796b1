title = Pilih butir notulen
about = Pindah ke butir lain.
cancelled = Baik. Semua catatan sampai di sini tersimpan. Untuk melanjutkan ketik *notulen*.

meeting = Ketik nomor rapatnya, misalnya: 12
item = Butir yang mana?
    .none = Belum ada butir. Ketik *notulen* untuk memulai.
