# npm run audit
usage = Cara pakai:
    npm run audit -- verify
    npm run audit -- prune
    npm run audit -- touched --person "nama, nomor HP, atau nomor orang" --since 2026-11-01
    npm run audit -- touched --area 64.74.01 --since 2026-11-01
    npm run audit -- touched --of "nama, nomor HP, atau nomor orang" --since 2026-11-01
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR dan HOST yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
chain = Wilayah { $area }: { $rows } catatan utuh{ $removed ->
    [0] {""}
   *[other] , { $removed } sudah dihapus karena lewat masa simpan
  }. Sidik terakhir { $head }
broken = Wilayah { $area }: TIDAK UTUH. { $why ->
    [changed] Catatan nomor { $row } diubah setelah ditulis.
    [missing] Ada catatan yang hilang sebelum nomor { $row }.
    [cut] Catatan paling akhir hilang.
   *[outside] Catatan nomor { $row } ditulis di luar rantai.
  }
whole = Semua utuh: { $count } catatan. Simpan sidik di atas di tempat lain; kelak itu bukti bahwa tidak ada yang diubah.
not-whole = { $broken } rantai tidak utuh. Amankan cadangan terakhir, dan cari siapa yang membuka basis data.
removed = { $count } catatan yang lewat lima tahun dihapus. Sidik terakhirnya disimpan.
person = { $id } { $name }: { $times } kali, { $from } sampai { $to }: { $ways }
entry = { $at }: { $id } { $name } { $way }
found-people = { $count } orang datanya dilihat atau diubah.
found-entries = { $count } kali datanya dilihat atau diubah orang lain.
problem-since = Tulis sejak kapan: --since 2026-11-01
problem-which = Tulis siapa atau di mana: --person, --area, atau --of.
nobody = Tidak ada orang “{ $said }”. Tulis nama lengkapnya, nomor HP, atau nomor orangnya.
several = Ada beberapa orang “{ $said }”. Pakai nomornya:
candidate = { $id } { $name }
no-area = Tidak ada wilayah “{ $said }”. Pakai kodenya (misalnya 64.74.01) atau nama lengkapnya.
several-areas = Ada beberapa wilayah “{ $said }”. Pakai kodenya:
