title = Wakil rapat
about = Siapa yang mewakili Ibu/Bapak.

invitee = Ketik nomor undangannya, misalnya: 42
    .label = Nomor undangan
name = Siapa nama yang mewakili?
    .label = Nama wakil
