### Pengingat dari Kabar Posyandu sendiri, kepada kader yang laporannya belum masuk.
first = Ibu/Bapak kader *{ $posyandu }*, terima kasih sudah membuka posyandu{ $opened ->
    [unknown] {""}
   *[other] {" "}{ $opened }
  } 🌷 Laporan *{ $month }* belum masuk. Kalau bukunya sudah siap, kirim sekarang; boleh dicicil, isian tersimpan.
second = Laporan *{ $posyandu }, { $month }* masih kami tunggu (hari buka: { $opened }). Ada kesulitan? Kirim yang sudah ada dulu: bisa diperbaiki sampai { $closes }.
coordinator = Ibu/Bapak kami hubungi sebagai koordinator kader *{ $posyandu }*: laporan *{ $month }* belum masuk (hari buka: { $opened }). Mohon dibagi siapa yang mengirim, ya. Yang juga kami ingatkan: { $others }.
closing = Laporan *{ $posyandu }, { $month }* belum masuk, dan bulannya ditutup *{ $closes }* ({ $days ->
    [0] hari ini
    [1] besok
   *[other] { $days } hari lagi
  }). Sesudah itu hanya bidan atau puskesmas yang bisa membukanya lagi.{ $shut ->
    [yes] {" "}Bulan itu tercatat tidak buka: kirim laporannya dengan D 0.
   *[other] {""}
  }
beside = Yang *{ $month }* juga sudah boleh dikirim.
beside-place = Juga belum masuk: *{ $posyandu }, { $month }* (paling lambat { $closes }).
begun = Isian yang dimulai { $name } masih tersimpan, tinggal dilanjutkan.
away = Sedang cuti? Ketik misalnya *cuti sampai 12/12*.
closed = { $month } sudah ditutup, dan laporan *{ $posyandu }* belum masuk. Kalau catatannya ada, minta bidan membuka bulannya lagi, lalu ketik *lapor*. Kalau memang tidak buka, tidak apa-apa.
