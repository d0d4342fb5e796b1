title = Ubah jam datang
about = Perbaiki jam datang seseorang.

invitee = Ketik nomor undangannya, misalnya: 42
    .label = Nomor undangan
time = Datang pukul berapa? Misalnya: 09.40
    .label = Jam datang
    .constraint = Tulis jamnya seperti ini: 09.40

not-yet = Jam itu belum tiba. Tulis jam ketika orangnya datang.
