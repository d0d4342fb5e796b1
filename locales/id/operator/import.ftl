# npm run import
usage = Cara pakai: npm run import -- daftar.csv [--invitations kode.csv] [--end-missing]
no-file = Berkas { $file } tidak bisa dibuka.
failed = Gagal, tidak ada yang dimasukkan ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR yang sama.
error-failed = Gagal, tidak ada yang dimasukkan. Lihat catatan (log) program yang sedang berjalan.

step-read = { $total } baris dibaca.
step-check = { $done } dari { $total } baris diperiksa …
step-places = Wilayah dan posyandu dicocokkan.
step-people = { $done } orang disimpan …
step-roles = Tugas disimpan.

done = Selesai: { $rows } baris. Baru: { $people } orang, { $roles } tugas, { $posyandu } posyandu, { $units } puskesmas. Diubah: { $changed }.
unchanged = Selesai: { $rows } baris, tidak ada perubahan.
correction = Baris { $row }: nama “{ $before }” dibetulkan menjadi “{ $name }”.
ended = { $count } tugas diakhiri.
missing = Tidak ada di daftar ini, tetapi masih bertugas: { $count } tugas ({ $shown } ditampilkan). Semuanya tetap berjalan:
missing-role = • { $name }: { $role }
missing-what = Pengelola kami tanya di obrolan. Atau jalankan perintah ini sekali lagi dengan --end-missing untuk mengakhiri semuanya.
codes = { $count } kode undangan ditulis ke { $file }. Berlaku 14 hari, sekali pakai. Simpan baik-baik: kode membuka akun orangnya.

at = Baris { $row }, kolom { $column ->
    [name] nama
    [phone] hp
    [role] peran
    [area] wilayah
    [agency] instansi
    [position] jabatan
    [language] bahasa
    [telegram_id] id telegram
    [from] mulai
    [until] sampai
   *[other] { $column }
  }: { $what }
nothing = Ada { $count } kesalahan ({ $shown } ditampilkan). Tidak ada yang dimasukkan. Perbaiki lalu jalankan lagi.

problem-empty = berkasnya kosong.
problem-unreadable = berkas ini bukan .csv (UTF-8) atau .xlsx yang bisa dibaca.
problem-heavy = berkas ini lebih dari { $mb } MB. Bagi menjadi beberapa berkas, misalnya satu per kecamatan, lalu masukkan satu per satu.
problem-large = berkas ini terlalu besar: paling banyak { $rows } baris. Hapus baris kosong dan lembar lain, atau bagi menjadi beberapa berkas, misalnya satu per kecamatan.
problem-no-column = kolom ini harus ada. Kolom yang dikenal: name/nama, phone/no hp, role/peran, area/wilayah, posyandu, agency/instansi, position/jabatan, language/bahasa, telegram_id, from/mulai, until/sampai.
problem-column-twice = kolom ini ada dua kali.
problem-no-name = nama kosong.
problem-long-name = nama lebih dari 80 huruf.
problem-no-role = peran kosong.
problem-role = peran “{ $value }” tidak dikenal. Yang dikenal: kader, bidan, puskesmas, lurah (kepala desa), camat, pokjanal, sekretariat, ketua, admin.
problem-phone = “{ $value }” bukan nomor HP yang benar. Contoh: 0812 3456 7890.
problem-phone-shared = nomor ini sudah dipakai nama lain di baris { $first }. Satu nomor untuk satu orang.
problem-phone-of-another = nomor ini milik “{ $name }”, orang yang masih bertugas. Satu nomor untuk satu orang. Kalau nomornya sudah pindah tangan, akhiri dulu tugas “{ $name }” (ketik *cabut* di obrolan, atau isi kolom sampai); kalau keliru, betulkan atau kosongkan nomornya.
problem-day = “{ $value }” bukan tanggal. Contoh: 31/12/2026.
problem-until-before = hari terakhir “{ $value }” ada sebelum hari pertama.
problem-language = bahasa “{ $value }” tidak dikenal. Contoh: id.
problem-telegram = “{ $value }” bukan nomor id Telegram (angka saja).
problem-no-area = wilayah kosong. Tulis kode atau namanya, misalnya: Kelurahan Api-api, Kecamatan Bontang Utara.
problem-no-posyandu = kader harus punya posyandu.
problem-area-unknown = wilayah “{ $value }” tidak ditemukan.
problem-area-ambiguous = wilayah “{ $value }” ada lebih dari satu ({ $examples }). Tulis kodenya, atau tambahkan kecamatannya.
problem-area-desakel = “{ $value }” bukan desa atau kelurahan.
problem-area-kecamatan = “{ $value }” bukan kecamatan.
