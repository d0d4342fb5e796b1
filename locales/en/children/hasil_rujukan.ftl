title = Hasil rujukan
about = Hasil anak yang dirujuk, dan pesan untuk kadernya.

referral = Ketik nomor rujukannya, misalnya: 12
    .label = Nomor rujukan
outcome = Apa hasilnya?
    .label = Hasil
    .opt-seen = Sudah diperiksa
    .opt-passed = Dirujuk ke puskesmas/RS
    .opt-absent = Tidak datang
    .opt-well = Sudah membaik
note = Ada pesan untuk kader: apa yang perlu dilakukan pada kunjungan berikutnya? Ketik singkat, atau *lewati*.
    .label = Pesan
