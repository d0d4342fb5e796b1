# Persetujuan orang kedua.
waits = ⏳ Edaran { $number } (“{ $start }”) menunggu persetujuan { $names }. Begitu disetujui, { $how ->
    [schedule] jadwalnya aktif
    [later] dikirim pada waktunya
   *[soon] satu menit kemudian dikirim
  } dan Ibu/Bapak kami kabari.
nobody = Edaran di wilayah ini perlu persetujuan orang kedua, tetapi belum ada orang lain yang berwenang di sini. Hubungi sekretariat; draf Ibu/Bapak tetap tersimpan.
asked = 🖊 { $sender } minta persetujuan: edaran { $number } ke *{ $n } orang* ({ $audience }).
codes = Tanpa tombol? Ketik *SETUJUI { $number }* atau *JANGAN { $number }*.
tap-approve = ✅ Setujui
tap-object = ❌ Tolak
tap-revive = Perbaiki
approved = ✅ Disetujui. Edaran { $number } (“{ $start }”) dari { $sender } { $how ->
    [schedule] dikirim menurut jadwalnya
    [later] dikirim pada waktunya
   *[soon] segera dikirim
  }.
rejected = ❌ { $name } belum menyetujui edaran { $number } (“{ $start }”). Alasannya: { $reason }
rejected-done = Sudah kami sampaikan ke { $sender }. Edaran { $number } tidak dikirim.
lapsed = ⌛ Edaran { $number } (“{ $start }”) belum dijawab pemberi persetujuan, jadi *tidak dikirim*.
decided = { $status ->
    [sent] Edaran itu sudah disetujui.
    [recurring] Jadwal itu sudah disetujui.
    [refused] Edaran itu sudah ditolak.
    [lapsed] Waktunya sudah lewat; pengirimnya bisa meminta lagi.
   *[other] Edaran itu sudah dibatalkan pengirimnya.
  }
changed = Edaran itu sudah diubah sejak Ibu/Bapak membacanya, jadi jawaban tadi belum kami pakai. Beginilah isinya sekarang:
