title = Timbang
about = Hari buka: catat anak satu per satu, satu pesan satu anak.
example = timbang
start = timbang | penimbangan | mulai timbang | buka timbang | hari buka | catat timbang | mulai penimbangan

said = Tanggal atau nama posyandunya?
    .label = Keterangan
posyandu = Posyandu mana yang hari buka?
    .label = Posyandu
