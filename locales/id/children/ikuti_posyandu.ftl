title = Ikuti hari buka
about = Hari buka satu posyandu.

noise = ikuti | posyandu | pos | kelurahan | kel | desa | di | rt | rw | jadwal | hari | buka | yang | ya | bu
search = Posyandu mana? Ketik namanya, boleh dengan kelurahan/desanya: *Melati 2 Bontang Baru*.
    .label = Nama
posyandu = Posyandu yang mana?
    .label = Posyandu
consent = { $is_known ->
    [ya] Hari buka *{ $is_posyandu }* ({ $is_where }) ikut kami kabarkan di obrolan ini. Setuju?
   *[tidak]
    Hari buka *{ $is_posyandu }*, { $is_where }. Sebelum mulai, kami minta persetujuan:
    • Yang kami simpan: alamat obrolan ini (di WhatsApp: nomornya), dan posyandu yang diikuti.
    • Gunanya: mengabarkan hari buka posyandu. Tidak ada data anak di dalamnya.
    • Kapan saja bisa berhenti: ketik *berhenti*. Mau semuanya dihapus: ketik *hapus*.
    Apakah Ibu/Bapak setuju?
  }
    .label = Persetujuan
    .opt-setuju = Ya, setuju
    .opt-tidak = Tidak
remind = Mau diingatkan sehari sebelum hari buka { $is_posyandu }?
    .label = Diingatkan
    .opt-ya = Ya
    .opt-tidak = Tidak
