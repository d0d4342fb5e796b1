title = Catatan timbang
about = Satu pesan dari meja timbang.
cancelled = Baik. Semua catatan sampai di sini tersimpan. Untuk melanjutkan ketik *timbang*.

posyandu = Posyandu mana?
day = Tanggal berapa?
stage = Sampai mana?
line = *{ $desk_place }*{ $desk_is ->
    [today] {""}
   *[past] {" "}{ $desk_day }
  } · { $desk_came } dari { $desk_all } anak{ $desk_guests ->
    [0] {""}
   *[other] {" "}+ { $desk_guests } tamu
  }
    .hint = Satu pesan satu anak: nama, berat, tinggi, dan lainnya, misalnya *Aisyah 8,4 72 lila 14,2 vit A merah, ASI*. Salah tulis? *Aisyah tadi 8,6*, atau *hapus Aisyah*. Boleh juga satu daftar sekaligus. Untuk menutup hari ketik *selesai timbang*.
