# npm run import
usage = Cara pakai: npm run import -- daftar.csv [--invitations kode.csv] [--end-missing]
    Daftar anak: npm run import -- --children anak.xlsx [--store [--new]]
children-store = Ini baru percobaan. Simpan yang cocok dengan --store, juga anak baru dengan --store --new.
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

# Yang diketahui tentang berkasnya, sebelum ada yang dimasukkan
in-sheet = Lembar “{ $sheet }”: { $what }
note-sheet-read = Lembar “{ $name }” dibaca: { $rows } baris.
note-sheet-none = Lembar “{ $name }” tidak dibaca: tidak ada tabel dengan kolom nama di sana.
note-sheet-hidden = Lembar “{ $name }” tidak dibaca: disembunyikan.
note-columns = Kolom yang tidak diambil: { $names }.
note-phones = Ada dua kolom nomor. Yang dipakai { $used }; { $other } hanya dipakai kalau yang itu kosong.
note-everybody = Tidak ada kolom peran. Semua dibaca sebagai { $role ->
    [lurah] lurah atau kepala desa
   *[other] { $role }
  }, menurut “{ $said }”.
note-place = Tempatnya diambil dari judul atau nama lembar: “{ $said }”.
note-title = Di atas tabel tertulis: “{ $said }”. Wilayah dan peran diambil dari kolomnya, bukan dari situ.
note-skipped = Baris { $rows } dilewati: { $why ->
    [numbers] nomor kolom
    [total] jumlah
    [again] kepala tabel lagi
    [unfilled] hanya nomor urut
    [part] judul bagian, berlaku untuk baris di bawahnya
   *[below] di bawah tabel
  }.
note-role = Peran “{ $said }” dibaca sebagai { $role ->
    [secretariat] sekretariat
    [chair] ketua pokjanal
    [lurah] lurah (kepala desa)
   *[other] { $role }
  } ({ $count } baris).
note-same = Baris { $row }: “{ $name }” dianggap orang yang sama dengan “{ $before }” di baris { $first }, karena nomornya sama.
note-alike = Baris { $row }: “{ $name }” mirip “{ $before }” di baris { $first }, peran dan tempatnya sama, tanpa nomor HP. Dimasukkan sebagai dua orang; kalau orangnya sama, hapus salah satu barisnya.

done = Selesai: { $rows } baris. Baru: { $people } orang, { $roles } tugas, { $posyandu } posyandu, { $units } puskesmas. Diubah: { $changed }.
unchanged = Selesai: { $rows } baris, tidak ada perubahan.
correction = { $where }: nama “{ $before }” dibetulkan menjadi “{ $name }”.
ended = { $count } tugas diakhiri.
missing = Tidak ada di daftar ini, tetapi masih bertugas: { $count } tugas ({ $shown } ditampilkan). Semuanya tetap berjalan:
missing-role = • { $name }: { $role }
missing-what = Pengelola kami tanya di obrolan. Atau jalankan perintah ini sekali lagi dengan --end-missing untuk mengakhiri semuanya.
codes = { $count } kode undangan ditulis ke { $file }. Berlaku 14 hari, sekali pakai. Simpan baik-baik: kode membuka akun orangnya.

column = { $column ->
    [name] nama
    [phone] hp
    [role] peran
    [area] wilayah
    [code] kode wilayah
    [province] provinsi
    [agency] instansi
    [position] jabatan
    [language] bahasa
    [telegram_id] id telegram
    [from] mulai
    [until] sampai
   *[other] { $column }
  }
row = Baris { $row }
row-in = Lembar “{ $sheet }”, baris { $row }
at = { $where }, kolom { $column }: { $what }
nothing = Ada { $count } kesalahan ({ $shown } ditampilkan). Tidak ada yang dimasukkan. Perbaiki lalu jalankan lagi.

problem-empty = berkasnya kosong.
problem-unreadable = berkas ini bukan .csv atau .xlsx yang bisa dibaca. Di Excel: Simpan sebagai, lalu pilih “Buku Kerja Excel (.xlsx)” atau “CSV UTF-8”.
problem-heavy = berkas ini lebih dari { $mb } MB. Bagi menjadi beberapa berkas, misalnya satu per kecamatan, lalu masukkan satu per satu.
problem-large = berkas ini terlalu besar: paling banyak { $rows } baris. Hapus baris kosong dan lembar lain, atau bagi menjadi beberapa berkas, misalnya satu per kecamatan.
problem-no-column = kolom ini harus ada di kepala tabel, paling bawah di baris 16. Kolom yang dikenal: nama, no hp/wa, peran (tugas), wilayah (kelurahan/desa), kode wilayah, kecamatan, kabupaten/kota, provinsi, posyandu, puskesmas, instansi (OPD), jabatan, bahasa, id telegram, mulai, sampai.
problem-phone-column = kolom “{ $value }” berisi nomor HP, tetapi namanya tidak kami kenal. Namai kolom itu “No HP”.
problem-cell-error = selnya berisi galat ({ $value }). Isi dengan nilainya, bukan rumusnya.
problem-name-number = di “{ $value }” ada nomor HP. Pindahkan ke kolom nomor.
problem-column-twice = kolom ini ada dua kali.
problem-no-name = nama kosong.
problem-long-name = nama lebih dari 80 huruf.
problem-no-role = peran kosong.
problem-role = peran “{ $value }” tidak dikenal. Yang dikenal: kader, bidan, puskesmas, lurah (kepala desa), camat, pokjanal, sekretariat, ketua, admin.
problem-phone-letter = di “{ $value }” ada huruf. Tulis angkanya saja, misalnya 0812 3456 7890, atau kosongkan.
problem-phone-several = di “{ $value }” ada lebih dari satu nomor. Satu orang satu nomor.
problem-phone-landline = “{ $value }” nomor telepon rumah atau kantor. Telegram dan WhatsApp perlu nomor HP; tulis nomor HP-nya, atau kosongkan.
problem-phone-cut = “{ $value }” dipotong oleh Excel, angka terakhirnya hilang. Jadikan kolomnya teks, lalu tulis lagi nomornya.
problem-phone = “{ $value }” bukan nomor HP yang benar. Contoh: 0812 3456 7890.
problem-phone-shared = nomor ini sudah dipakai nama lain di baris { $first }. Satu nomor untuk satu orang.
problem-phone-of-another = nomor ini milik “{ $name }”, orang yang masih bertugas. Satu nomor untuk satu orang. Kalau nomornya sudah pindah tangan, akhiri dulu tugas “{ $name }” (ketik *cabut* di obrolan, atau isi kolom sampai); kalau keliru, betulkan atau kosongkan nomornya.
problem-day = “{ $value }” bukan tanggal. Contoh: 31/12/2026.
problem-until-before = hari terakhir “{ $value }” ada sebelum hari pertama.
problem-language = bahasa “{ $value }” tidak dikenal. Contoh: id.
problem-telegram = “{ $value }” bukan nomor id Telegram (angka saja).
problem-no-area = wilayah kosong. Tulis kode atau namanya, misalnya: Kelurahan Api-api, Kecamatan Bontang Utara. (Sel gabungan hilang di CSV; simpan sebagai .xlsx.)
problem-no-posyandu = kader harus punya posyandu.
problem-posyandu-several = di “{ $value }” tampaknya ada lebih dari satu posyandu. Tulis satu posyandu di tiap baris.
problem-posyandu-role = peran “{ $value }” bukan peran di satu posyandu. Kosongkan posyandunya, atau betulkan perannya (misalnya kader).
problem-role-unclear = “{ $value }” di mana? Untuk pengurus posyandu isi kolom posyandu; untuk pokjanal tulis misalnya “ketua pokjanal”.
problem-area-unknown = wilayah “{ $value }” tidak ditemukan.
problem-area-near = wilayah “{ $value }” tidak ditemukan. Mungkin maksudnya: { $examples }.
problem-area-elsewhere = “{ $value }” tidak terletak di { $examples }, seperti tertulis di baris ini. Betulkan salah satunya.
problem-area-post = perannya untuk “{ $post }”, tetapi wilayahnya “{ $value }”. Betulkan salah satunya.
problem-area-ambiguous = wilayah “{ $value }” ada lebih dari satu ({ $examples }). Tulis kodenya, atau tambahkan kecamatannya.
problem-area-desakel = “{ $value }” bukan desa atau kelurahan.
problem-area-kecamatan = “{ $value }” bukan kecamatan.
