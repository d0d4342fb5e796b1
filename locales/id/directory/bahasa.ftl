title = Bahasa
about = Ganti bahasa.
start = bahasa | language

language = Pilih bahasa.
    .label = Bahasa
unknown = Bahasa itu belum ada.
done = Baik, mulai sekarang kita pakai bahasa Indonesia.
