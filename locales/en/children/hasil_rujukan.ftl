title = Hasil rujukan
about = Hasil anak yang dirujuk, dan pesan untuk kadernya.

referral = Ketik nomor rujukannya, misalnya: 12
    .label = Nomor rujukan
outcome = { $about_child }: apa hasilnya?
    .label = Hasil
    .opt-seen = Sudah diperiksa
    .opt-passed = Dirujuk ke puskesmas/RS
    .opt-absent = Tidak datang
    .opt-well = Sudah membaik
note = Ada pesan untuk kader: apa yang perlu dilakukan pada kunjungan berikutnya? Ketik singkat, atau *lewati*.
    .label = Pesan

# Kata untuk membaca hasil yang ditulis sendiri.
begins = hasil | hasil rujukan | hasil periksa | hasil pemeriksaan
accepts = terima | saya terima | sudah diterima | diterima | siap | siap bu | oke | baik
denies = belum | tidak | tdk | tak | bukan | blm | gak | ga | nggak | ndak | kada | tanpa
says-absent = tidak datang | belum datang | tdk datang | blm datang | tidak hadir | belum hadir | tidak muncul | tidak dibawa | belum dibawa
says-passed = dirujuk | rujuk | kami rujuk | saya rujuk | dirujuk ke rs | rumah sakit | rs | rsud | igd | ke puskesmas | ke pkm | ke dokter
says-well = sembuh | membaik | sehat | pulih | sudah baik | sudah normal | sudah naik
says-seen = diperiksa | periksa | sudah periksa | dicek | sudah dicek | sudah saya lihat | sudah datang | ditangani | diobati
