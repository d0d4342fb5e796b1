# Undangan: sebelum dikirim, dan yang diterima undangan.
ready = *{ $kind ->
    [rakor] Rapat koordinasi
    [pembinaan] Pembinaan
   *[pertemuan] Pertemuan koordinasi
  }: { $theme }*
    { $date }, pukul { $time }
    { $venue }
count = *Kirim undangan ke { $reached } orang?* ({ $total } diundang)
by-channel = • lewat { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] simulator
  }: { $n }
on-paper = • belum terhubung, perlu surat: { $n } ({ $names })
nobody = Belum ada yang diundang. Tekan *Ubah* untuk memilih peserta.
no-letterhead = Kop surat belum diisi: ketik *kop surat*.
is-past = Waktunya sudah lewat. Ubah dulu sebelum dikirim.
nothing-sent = Sudah disimpan sebagai draf. Belum ada yang dikirim.
send = Kirim ke { $n } orang
send-paper = Tetapkan, semua lewat surat
see-letter = Lihat surat
see-names = Lihat nama
edit = Ubah
drop = Hapus draf
count-changed = Daftarnya baru saja berubah. Mohon dilihat lagi.
names = *{ $n } undangan* (✉ = lewat surat)
paper-mark = ✉

sent = ✅ Undangan dikirim ke { $n } orang. Nomor rapat: *{ $id }*. Ketik *rakor { $id }* kapan saja untuk melihatnya.
hand-over = { $n } orang belum terhubung dan *belum diundang* oleh kami. Cetak atau teruskan suratnya.
paper = Surat untuk { $n } orang
show = Lihat rapat

letter = *UNDANGAN*
    Yth. { $to }

    { $opening }

    Hari/tanggal: *{ $date }*
    Waktu: *{ $time }*
    Tempat: *{ $venue }*
    Acara: { $event }

    { $closing }
    { "*" }{ $body }*
calendar = 📅 Kalender
files = Dokumen ({ $n })
here-letter = Surat undangannya.
here-calendar = Buka berkas ini untuk menyimpan jadwalnya di kalender HP.
here-paper = { $n } surat dalam satu berkas, untuk:
    { $names }
all-reached = Semua undangan sudah terhubung, tidak perlu surat.
