title = Pilih butir notulen
about = Pindah ke butir lain.

meeting = Ketik nomor rapatnya, misalnya: 12
item = Butir yang mana?
    .none = Belum ada butir. Ketik *notulen* untuk memulai.
