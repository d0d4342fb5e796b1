# Pratinjau sebelum dikirim, dan jawaban sesudah tombol kirim.
looks-like = 👀 Beginilah tampilannya nanti:
to = *Kirim ke { $n } orang?* { $audience }{ $missing ->
    [0] .
   *[other] {" "}({ $all } orang; { $missing } tidak terjangkau).
  }
nobody = *Belum ada penerima.* { $audience }: 0 orang.
by-channel = • lewat { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] simulator
  }: { $n }
by-role = • { $list }
examples = Misalnya: { $names }
unreached = { $why ->
    [absent] 📵 Belum bergabung
    [muted] 🔕 Memilih berhenti menerima
   *[gone] 📵 Sudah keluar dari aplikasi
  } ({ $n }): { $names }{ $more ->
    [0] { "" }
   *[other] , dan { $more } lagi
  }. { $why ->
    [muted] Pilihannya kami hormati; sampaikan langsung bila perlu.
   *[other] Sampaikan dengan cara lain.
  }
at = 🕗 Dikirim { $date }, pukul { $time }.
quiet = 🌙 Jam tenang: diterima mulai { $date }, pukul { $time }. Hanya pesan *mendesak* yang tidak menunggu.
through-at-once = ⏱ { $later ->
    [yes] Sesudah mulai, selesai dalam 1 menit.
   *[no] Selesai dalam 1 menit.
  }
through = ⏱ { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] Simulator
  }: { $unit ->
    [days] sekitar { $n } hari, karena pesan sehari dibatasi
    [hours] sekitar { $n } jam
   *[minutes] sekitar { $n } menit
  }
through-late = ⚠️ Sebagian tidak sempat terkirim sebelum masa berlakunya habis. Perpanjang lewat *Atur lainnya*, atau sampaikan juga dengan cara lain.
settings = { $kind ->
    [undangan] Undangan kegiatan
    [mendesak] Mendesak
   *[pemberitahuan] Pemberitahuan
  }; { $ack ->
    [yes] diminta Mengerti
   *[no] tanpa tombol Mengerti
  }; { $replies ->
    [yes] boleh dibalas
   *[no] tidak bisa dibalas
  }; berlaku { $days ->
    [0] { $hours } jam
    [1] { $hours } jam
   *[other] { $days } hari
  }.
nothing-sent = Belum ada yang dikirim.
send = Kirim ke { $n } orang
send-rule = Aktifkan jadwal
change-text = Ubah isi
change-audience = Ubah penerima
change-more = Atur lainnya
keep-list = Simpan penerima
drop = Hapus
end = Hentikan jadwal
changed = Ada yang berubah sejak tombol itu dibuat. Mohon lihat sekali lagi.
sent-already = Edaran itu sudah dikirim, menunggu persetujuan, dibatalkan, atau dihapus. Ketik *kiriman* untuk melihat semuanya.
nobody-now = Belum ada penerima, jadi belum bisa dikirim. Ubah penerimanya dulu.
again = Isi yang sama baru saja dikirim ke penerima yang sama, kurang dari satu jam lalu. Kirim lagi?
again-yes = Ya, kirim lagi
again-no = Tidak jadi
dropped = Draf “{ $start }” dihapus. Tidak ada yang dikirim.
stopped = Edaran { $number } dari { $sender } (“{ $start }”) *tidak dikirim*: pengirimnya sudah tidak bertugas. Bila masih perlu, kirim lagi atas nama Ibu/Bapak.
