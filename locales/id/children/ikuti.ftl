# Untuk ibu dan bapak yang mengikuti kabar anaknya sendiri. Tanpa nama kelas, tanpa huruf N/T/O/B.
title = Ikuti kabar anak
about = Menerima gambar KMS anak sendiri, atau hari buka posyandu.
example = ikuti abcd-efgh
start = ikuti

code = Ketik kode dari kader yang ditempel di KMS, misalnya *abcd-efgh*. Belum punya kode? Ketik nama posyandunya, misalnya *Melati 2*, untuk tahu hari bukanya saja.
    .label = Kode

wrong-code = Kode itu tidak cocok atau sudah tidak berlaku. Coba periksa lagi hurufnya, atau minta kode baru kepada kader.
paused = Sudah beberapa kali kodenya salah. Demi keamanan, coba lagi { $minutes } menit lagi, atau minta kode baru kepada kader.
spent = Kode ini sudah dipakai atau sudah lewat masanya. Minta kode baru kepada kader posyandu, ya.
spent-now = Tanggal lahirnya belum cocok, sudah 3 kali. Demi keamanan anak, kode ini kami tutup. Minta kode baru kepada kader posyandu, ya.
wrong-date = Tanggal lahirnya belum cocok. Coba lihat di KMS atau Buku KIA. Sisa percobaan: { $left } kali.
no-consent = Baik, tidak ada yang kami simpan. Kalau berubah pikiran, ketik lagi kodenya.
no-consent-place = Baik, tidak ada yang kami simpan.

following = ✅ Kabar *{ $child }* akan dikirim ke obrolan ini setiap habis ditimbang. Mau lihat kapan saja: ketik *anak saya*. Mau berhenti: ketik *berhenti*.
following-place = ✅ Hari buka *{ $posyandu }* bisa ditanyakan di sini kapan saja: ketik *anak saya*.
how-to-stop = Mau berhenti: ketik *berhenti*. Punya kode di KMS? Ketik *ikuti* lalu kodenya, supaya gambar KMS-nya ikut dikirim.
came = *{ $child }* hadir di posyandu, { $day }.
none-yet = *{ $child }* belum punya gambar KMS. Sesudah ditimbang, gambarnya kami kirim ke sini.
next-day = 🗓 Hari buka { $posyandu } berikutnya: *{ $day }*.
no-day = 🗓 Hari buka { $posyandu } berikutnya belum kami ketahui. Tanyakan kepada kadernya, ya.
days-of = *{ $posyandu }*
tomorrow = 🗓 Besok, { $day }, { $posyandu } buka.{ $child ->
    [none] { "" }
   *[other] { " " }Ajak { $child } ditimbang, ya.
  } Bawa KMS atau Buku KIA.
none = Belum ada anak atau posyandu yang diikuti di obrolan ini. Punya kode di KMS? Ketik *ikuti* lalu kodenya.
tap-remind = Ingatkan sehari sebelumnya
reminds = ✅ Baik, sehari sebelum hari buka kami ingatkan.
ended = { $why ->
    [five] *{ $child }* sudah lima tahun 🎉 Kabar timbangnya berhenti di sini. Terima kasih sudah rutin ke posyandu.
    [moved] Kabar timbang *{ $child }* berhenti di sini, karena dicatat pindah. Di posyandu yang baru, minta kode kepada kadernya, ya.
   *[consent] Kabar timbang *{ $child }* berhenti di sini, karena persetujuannya dicabut lewat kader.
  }
no-place = Kami belum menemukan kode atau posyandu *{ $typed }*. Ketik *ikuti* lalu kodenya, atau nama posyandu dengan kelurahan/desanya: *ikuti Melati 2 Bontang Baru*.
many-places = Ada { $count } posyandu yang cocok dengan *{ $typed }*.

ill = Semoga lekas sembuh 🙏 Lewat obrolan ini kami tidak bisa memeriksa: bawa ke bidan, puskesmas, atau tanyakan kadernya. Kejang, sesak, tidak mau minum atau menyusu, semua dimuntahkan, atau sangat lemas: *telepon 119* sekarang.
stranger = Kabar anak dan hari buka posyandu bisa diikuti di sini: ketik *ikuti* lalu kode dari KMS, atau *ikuti* lalu nama posyandunya, misalnya *ikuti Melati 2*. Belum punya kode? Minta kepada kadernya.
erase = Data anak dicatat di posyandu: minta kader atau bidannya menghapus, ya. Tidak mau dikirimi kabarnya lagi: ketik *berhenti*. Menghapus data obrolan ini: ketik *hapus data saya*.
ask-bidan = Soal itu tanyakan langsung kepada bidan atau kader, ya. Yang bisa kami tunjukkan:
not-noted = Berat dan tinggi dicatat kader di posyandu, jadi yang ini *belum* dicatat. Yang tercatat:

# Kata-kata dalam pertanyaan ibu.
asks-when = besok | lusa | minggu depan | bulan depan | hari ini | kapan | kpn | tanggal berapa | tgl berapa | tgl brp | hari apa | jam berapa | kapankah
asks-open = posyandu | posyandunya | buka | bukanya | timbang | ditimbang | nimbang | penimbangan | lagi | imunisasi
asks-schedule = jadwal | jadwalnya | hari buka | hari posyandu | jadwal posyandu
asks-child = berat | beratnya | berat badan | bb | bbnya | timbangan | timbangannya | hasil timbang | kms | kmsnya | gambar | gambarnya | grafik | kabar | kabarnya | perkembangan | perkembangannya | pertumbuhan | naik | naiknya | anak saya | anakku | hasilnya | tinggi | tingginya
asks-ill = sakit | panas | demam | diare | mencret | batuk | pilek | muntah | muntah muntah | sesak | ruam | kejang | tidak mau makan | gak mau makan | ga mau makan | lemas | jatuh
asks-erase = hapus | dihapus | hapuskan | hilangkan | dihilangkan
asks-mine = anak saya | anakku | ibunya | ibu dari | bapaknya | ayahnya | balita saya | bayi saya
asks-health = stunting | gizi | pendek | kurus | gemuk | obesitas | normal | sehat | kurang | kenapa | obat | vitamin
