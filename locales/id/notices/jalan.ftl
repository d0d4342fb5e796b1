# Pesan yang memperbarui diri selama edaran berjalan.
head = { $kind ->
    [mendesak] 🔴
    [undangan] 📅
   *[pemberitahuan] 📢
  } *{ $reminds ->
    [none] Edaran { $number }
   *[other] Pengingat edaran { $reminds }
  }*: “{ $start }”
starts-soon = ⏳ Dikirim dalam 1 menit. Masih bisa dibatalkan tanpa ada yang tahu.
starts-at = ⏳ Dikirim { $date }, pukul { $time }. Masih bisa dibatalkan tanpa ada yang tahu.
begins = ⏳ Mulai dikirim …
counts = Terkirim { $reached } dari { $all }, antre { $waiting }
arrived = Sampai di ponsel { $delivered }, dibuka { $read }
failed = ⚠️ Gagal { $n }: { $why }
expired = ⌛ Kedaluwarsa { $n }
unwanted = 🔕 Tidak dikirim { $n }: memilih berhenti atau sudah tidak bertugas
left = { $n ->
    [0] Sebentar lagi selesai.
   *[other] Kira-kira { $n } { $unit ->
      [days] hari
      [hours] jam
     *[minutes] menit
    } lagi.
  }
goes-on = 🌙 Sisanya dikirim { $date }, pukul { $time }.
held = ⏸ *Dijeda.* Yang antre menunggu.
held-too-long = ⏸ *Dijeda sampai masa berlakunya habis.* Yang antre tidak akan dikirim. Tekan *Lanjutkan* untuk menutupnya; bila masih perlu, buat edaran baru.
forgotten = Mengerti: { $acked } dari { $all }. Catatan pengiriman hanya disimpan 90 hari, jadi sudah dihapus.
done = ✅ *Selesai dikirim.*
acked = ✅ Mengerti: { $acked } dari { $reached }. (Terkirim belum tentu dibaca; hanya Mengerti yang pasti.)
cancelled-by = ❌ *Dibatalkan.* Ditarik kembali: { $recalled }.
cancelled = ❌ Edaran { $number } (“{ $start }”) dibatalkan. Tidak ada yang dikirim.

stopped = ⛔ Tidak dikirim: pengirimnya sudah tidak bertugas.
draft = Masih draf.
asked = ⏳ Menunggu persetujuan.
refused = Tidak disetujui.
lapsed = Tidak dijawab, jadi tidak dikirim.
recurring = Jadwal aktif.
ended = Jadwal dihentikan.
tap-cancel = Batalkan
tap-now = Kirim sekarang
tap-hold = Jeda
tap-go_on = Lanjutkan
tap-who = Siapa saja
tap-sheet = Excel
tap-remind = 🔔 Ingatkan { $n } yang belum
taking-back = Edaran { $number } dibatalkan.{ $stopped ->
    [0] { "" }
   *[other] {" "}{ $stopped } orang tidak jadi menerima.
  } { $recalling ->
    [0] Belum ada yang terlanjur menerima.
   *[other] { $recalling } yang terlanjur menerima: pesannya kami hapus bila bisa, atau kami susulkan pembatalan.
  }
over-already = Edaran itu sudah dibatalkan atau tidak pernah dikirim.
not-running = Tidak ada yang bisa dijeda atau dilanjutkan: edaran itu sudah selesai, sudah dibatalkan, atau belum mulai. Ketik *kiriman* untuk melihatnya.
