# Edaran seperti dibaca penerimanya.
head = { $reminder ->
    [yes] 🔔 *Mohon dibaca:* { $kind ->
        [undangan] undangan kegiatan
        [mendesak] pesan mendesak
       *[pemberitahuan] pemberitahuan
      }
   *[no] { $kind ->
        [undangan] 📅 *UNDANGAN KEGIATAN*
        [mendesak] 🔴 *MENDESAK*
       *[pemberitahuan] 📢 *PEMBERITAHUAN*
      }
  }
    Dari: { $sender }
codes = { $asks ->
    [ack] Sudah dibaca? Tekan *Mengerti*, atau ketik *MENGERTI { $number }*.
    [reply] Mau menjawab? Tekan *Balas*, atau ketik *BALAS { $number }*.
   *[both] Sudah dibaca? Tekan *Mengerti*, atau ketik *MENGERTI { $number }*. Mau menjawab: *BALAS { $number }*.
  }
ack = ✅ Mengerti
reply = 💬 Balas

which = Pesan mana yang sudah Ibu/Bapak mengerti? Tekan, atau ketik nomornya, misalnya *MENGERTI { $number }*.
tap-which = ✅ { $number }: { $start }
acked = Terima kasih, sudah kami catat 🙏
acked-before = Sudah tercatat sebelumnya. Terima kasih 🙏
only-preview = Ini hanya contoh tampilan. Tombol ini bekerja pada pesan yang diterima orang.
withdrawn = Pesan ini sudah dibatalkan pengirimnya. Tidak perlu ditindaklanjuti.
correction = ❗ Pesan nomor { $number } dari { $sender } (“{ $start }”) *dibatalkan*. Mohon abaikan pesan itu.
