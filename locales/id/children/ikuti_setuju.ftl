title = Ikuti kabar anak
about = Persetujuan ibu atau bapak.

ticket = Ketik *ikuti* lalu kode dari KMS.
    .label = Kode
born = Kapan tanggal lahir anaknya?
    .label = Tanggal lahir
consent = { $is_known ->
    [ya] Kabar *{ $is_child }* ({ $is_posyandu }) dikirim ke obrolan ini setiap habis ditimbang. Setuju?
   *[tidak]
    Cocok: *{ $is_child }*, { $is_posyandu }. Sebelum mulai, kami minta persetujuan:
    • Yang kami simpan: alamat obrolan ini (di WhatsApp: nomornya), dan bahwa Ibu/Bapak mengikuti kabar { $is_child }.
    • Gunanya: mengirim gambar KMS-nya ke sini sesudah ditimbang, dan hari buka posyandu.
    • Yang tahu: kader yang memberi kode diberi tahu bahwa kodenya dipakai.
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
