title = Kembalikan ke kader
about = Timbangan yang perlu dicek lagi oleh kadernya.

weighing = Timbangan yang mana?
    .label = Timbangan
remark = { $about_line }

    Apa yang perlu dicek? Ketik singkat, misalnya: *timbang ulang*. Tanpa catatan: *lewati*.
    .label = Catatan
