# Kehadiran: pesan yang memperbarui diri.
head = 📋 *Kehadiran rapat “{ $theme }”*: { $date }, pukul { $time }, { $venue }
head-cancelled = ❌ *Dibatalkan: rapat “{ $theme }”*, sedianya { $date }, pukul { $time }, { $venue }
counts =
    Diundang lewat bot { $invited }{ $sent ->
        [forgotten] { "" }
       *[other] , terkirim { $sent }
      }{ $paper ->
        [0] { "" }
       *[other] { " " }(lewat surat { $paper })
      }
    ✅ Hadir { $coming }{ $unconfirmed ->
        [0] { "" }
       *[other] { " " }({ $unconfirmed } belum memastikan waktu atau tempat yang baru)
      }
    👤 Diwakilkan { $deputised }{ $waitingDeputies ->
        [0] { "" }
       *[other] { " " }({ $waitingDeputies } wakil belum membuka kodenya)
      }
    ❌ Tidak hadir { $declined }
    ⏳ Belum menjawab { $silent }
day = 📍 *Di ruang rapat: { $present } dari { $invited } hadir*{ $late ->
        [0] { "" }
       *[other] { " " }· terlambat { $late }
      }{ $left ->
        [0] { "" }
       *[other] { " " }· pulang dulu { $left }
      }{ $walkIns ->
        [0] { "" }
       *[other] { " " }· tanpa undangan { $walkIns }
      }
agencies = *{ $present } dari { $all } instansi terwakili*
represented = Terwakili: { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  }
absent = ⚠️ Belum ada wakil: { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  }
declined = Tidak hadir: { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  }
notes = Catatan: { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  }
unreached = 📵 Belum sampai: { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  } ({ $why }). { $todo }
nudge = 🔔 Ingatkan { $count } yang belum menjawab

nudged = { $count } orang kami ingatkan.{ $skipped ->
    [0] { "" }
   *[other] { " " }{ $skipped } orang tidak, karena baru diingatkan kurang dari 6 jam lalu.
  }
nudge-text = Sekretariat menunggu jawaban Ibu/Bapak untuk rapat “{ $theme }”: { $date }, pukul { $time }, { $venue }. Apakah bisa hadir?
nobody-silent = Semua sudah menjawab, jadi tidak ada yang perlu diingatkan.
nudged-lately = Mereka baru saja diingatkan. Agar tidak mengganggu, bisa diingatkan lagi setelah pukul { $time }.
