# Notulen di obrolan.
item = { $kind ->
    [kesimpulan] Kesimpulan
    [semua] Pembahasan
   *[lain] Acara lain
  }
item-option = { $title }{ $notes ->
    [0] {""}
   *[other] {" "}({ $notes } catatan)
  }
photo-option = Foto { $n }
photo-option-named = Foto { $n }: { $name }
part = { $part ->
    [foto] Foto papan
   *[waktu] Jam selesai
  }

step-lanjut = Lanjut: { $title }
step-rtl = Catat RTL
step-ubah = Ubah catatan
step-butir = Pilih butir
step-selesai = Selesai
words-lanjut = lanjut | lanjutkan | berikut | berikutnya | lewat
words-selesai = selesai | sudah selesai
words-rtl = rtl | catat rtl | tambah rtl | rtl baru

kept = ✔ Dicatat: “{ $text }”
changed = ✔ Diubah: “{ $text }”
removed = ✔ Dihapus.
note-gone = Catatan itu sudah tidak ada.
photo = 📷 Foto disimpan, semuanya { $n }. Nanti jadi lampiran notulen.
photo-named = 📷 Foto disimpan dengan keterangan “{ $caption }”, semuanya { $n }.
last = Catatan terakhir: “{ $text }”
wish = *Pimpinan minta diperbaiki:* “{ $wish }”
ask-again = Notulen berubah, jadi persetujuan pimpinan perlu diminta lagi.
full = Notulen ini sudah terlalu panjang. Ringkas dulu beberapa catatan.

open = 📝 Notulen
see = 📝 Lihat notulen
appoint = Tunjuk notulis
take = Ambil alih
go-on = Lanjut menulis
heads = Ubah pimpinan, notulis, jam
ask = Minta persetujuan pimpinan
spoken = Pimpinan sudah setuju
sure = Ya, sudah setuju
yes = ✅ Setuju
mend = Perlu diperbaiki
correct = Perbaiki notulen
paper = Berkas untuk dicetak

taken = { $name } sekarang menulis notulen rapat “{ $theme }”. Semua catatan Ibu/Bapak aman tersimpan.
elsewhere = Notulen ini sekarang ditulis { $name }.
elsewhere-kept = Tersimpan di butir { $place }. Tetapi notulen ini sekarang ditulis { $name }; pesan Ibu/Bapak berikutnya *tidak* dicatat. Mau menulis lagi? Ambil alih.
left = Baik. Tidak ada yang diubah.
not-begun = Notulen rapat itu belum dimulai. Ketik *notulen* untuk memulainya.
too-early = Notulen rapat “{ $theme }” bisa dimulai pada hari rapatnya.
none-yet = Notulen rapat “{ $theme }” belum ada. Kami kirim begitu disetujui pimpinan.
approved = Notulen ini sudah disetujui dan dikirim. Untuk memperbaikinya ketik *notulen*.
ended = ✔ Jam selesai dicatat: { $time }
no-time = Jamnya belum terbaca. Tulis misalnya *11.40*.
before-start = Jam itu sebelum rapat dimulai. Tulis jam selesainya, misalnya *11.40*.

appointed = { $name } menjadi notulis rapat ini, dan sudah kami kabari.
appointed-told = Ibu/Bapak ditunjuk menjadi *notulis* rapat “{ $theme }”, { $date }, pukul { $time }, { $venue }. Pada hari rapat ketik *notulen*, atau tekan tombol ini.
not-invited = Orang itu tidak ada di daftar undangan rapat ini.

preview = *Notulen (draf): { $theme }*
    { $date }, { $venue }
    Pimpinan: { $leader }
    Notulis: { $taker }
    Peserta tercatat: { $came }
sent-head = *Notulen: { $theme }*
    { $date }, { $venue }
    Pimpinan: { $leader }
    Notulis: { $taker }
    Peserta tercatat: { $came }
counts = RTL: { $actions } · Foto: { $photos }. Lengkapnya di berkas PDF.
changed-parts = *Yang berubah:* { $parts }

asked = Notulen dikirim ke { $name } untuk disetujui. Kami kabari kalau sudah dijawab.
nobody-to-ask = Pimpinan ({ $leader }) belum terhubung dengan bot. Minta persetujuannya langsung, lalu sekretariat menekan *Pimpinan sudah setuju*.
asks-you = { $name } minta persetujuan Ibu/Bapak sebagai pimpinan untuk notulen ini. Setelah *Setuju*, notulen dikirim ke semua undangan.
codes = Tanpa tombol? Ketik *SETUJU { $number }* atau *PERBAIKI { $number }*.
is-asked = Persetujuan pimpinan sudah diminta dan belum dijawab.
is-approved = Notulen ini sudah disetujui dan dikirim.
being-mended = Notulen ini sedang diperbaiki. Kami minta persetujuan Ibu/Bapak lagi kalau sudah selesai.
old-ask = Tombol itu untuk notulen yang lama. Isinya sudah berubah; jawab lewat pesan yang terbaru.
not-asked = Notulen itu tidak menunggu persetujuan Ibu/Bapak.
empty = Notulen masih kosong. Catat pembahasan atau kesimpulannya dulu.
spoken-sure = *{ $leader }* sudah setuju dengan notulen ini? Nama Ibu/Bapak dicatat sebagai yang menyampaikan, lalu notulen dikirim ke semua.
mend-sent = Terima kasih. Permintaan Ibu/Bapak kami teruskan ke notulis.
mend-own = Baik, notulen bisa diperbaiki. Ketik *notulen* untuk melanjutkan.
mend-told = ✏️ { $name } minta notulen rapat “{ $theme }” diperbaiki: “{ $wish }”
agreed = ✅ Terima kasih. Notulen rapat “{ $theme }” disetujui dan dikirim ke { $n } orang.
agreed-told = ✅ Notulen rapat “{ $theme }” disetujui ({ $name }) dan dikirim ke { $n } orang.{ $paper ->
    [0] {""}
   *[other] {" "}{ $paper } orang belum terhubung: cetak untuk mereka.
  }

sent = 📝 *Notulen* rapat “{ $theme }”, { $date }.
corrected = 📝 *Perbaikan notulen* (versi { $version }) rapat “{ $theme }”, { $date }. Ini menggantikan notulen sebelumnya.
concluded = *Kesimpulan:*
    { $text }
own-actions = Tugas (RTL) Ibu/Bapak dari rapat ini: *{ $n }*.
here-paper = { $n ->
    [0] Semua undangan menerima notulen lewat bot. Ini berkasnya kalau perlu dicetak.
   *[other] Notulen untuk dicetak, bagi { $n } orang yang belum terhubung:
        { $names }
  }
