title = Diwakili
about = Catat siapa yang hadir mewakili.

invitee = Ketik nomor undangannya, misalnya: 42
    .label = Nomor undangan
name = Siapa nama yang hadir mewakili?
    .label = Nama wakil
