title = Berhenti mengikuti
about = Tidak menerima kabar anak atau hari buka lagi.
start = berhenti ikuti | berhenti ikut | berhenti mengikuti | stop ikuti

which = Yang mana yang dihentikan?
    .label = Yang dihentikan
sure = Kabar *{ $is_name }* tidak dikirim ke sini lagi. Benar mau berhenti?
    .label = Berhenti
    .opt-ya = Ya
    .opt-tidak = Tidak
all = Semuanya
none = Tidak ada yang diikuti di obrolan ini.
goes-on = Baik, kabarnya tetap kami kirim.
stopped = ✅ Sudah berhenti. Yang lain tetap kami kabarkan.
stopped-all = ✅ Sudah berhenti. Data obrolan ini kami hapus sendiri dalam sebulan; mau sekarang, ketik *hapus*. Mau mengikuti lagi: minta kode kepada kader.
