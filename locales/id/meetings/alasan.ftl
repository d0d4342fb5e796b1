title = Alasan tidak hadir
about = Alasan tidak hadir di rapat.

invitee = Ketik nomor undangannya, misalnya: 42
    .label = Nomor undangan
reason = Boleh kami tahu alasannya? Ketik singkat saja, atau *lewati*. Tanpa nama warga, ya.
    .label = Alasan
