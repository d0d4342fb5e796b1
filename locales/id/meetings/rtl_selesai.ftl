title = Bukti RTL
about = Foto atau dokumen untuk RTL yang sudah selesai.

action = Ketik nomor RTL-nya, misalnya: 12.3
    .label = Nomor RTL
proof = Ada foto atau dokumennya? Kirim di sini (paling banyak 3), atau *lewati*.
    .label = Bukti
note = Ada catatan? Ketik singkat saja, atau *lewati*. Tanpa nama warga, ya.
    .label = Catatan
