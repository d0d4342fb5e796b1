title = Tambah yang hadir
about = Catat orang tanpa HP atau tanpa undangan.

meeting = Nomor rapatnya? Misalnya: 12
    .label = Nomor rapat
who = Siapa yang hadir? Ketik *nama – instansi*, misalnya: Budi Santoso – Kecamatan Bontang Utara. Cukup sebagian nama kalau sudah diundang.
    .label = Nama dan instansi
whom = Yang mana?
    .label = Yang hadir

fresh = Orang baru: { $name }
no-name = Namanya belum terbaca. Ketik *nama – instansi*.
