# npm run export
usage =
  Rekap sebagai berkas (skdn, sip6, sip7, ilp1, ilp2, ilp3, ilp4; xlsx, csv, pdf):
    npm run export -- recap --form sip7 --area 64.74.01 --months 2026-10 --out sip7.xlsx
    npm run export -- recap --form skdn --area 64.74 --months 2026 --out skdn.pdf          setahun; 2026-07to2026-09: dari Juli sampai September
    Angka yang menyangkut 1 sampai 4 orang ditahan; --few send bila penerimanya mengurus mereka.
  Sebulan untuk DHIS2 kantor lain:
    npm run export -- dhis2 --mapping peta.yaml --area 64.74 --month 2026-10 --out nilai.json   hanya menulis berkas
    npm run export -- dhis2 --mapping peta.yaml --area 64.74 --month 2026-10 --dry-run          DHIS2 hanya memeriksa
    npm run export -- dhis2 --mapping peta.yaml --area 64.74 --month 2026-10 --send             mengirim yang berubah
    Alamat dan kunci DHIS2 dibaca dari DHIS2_URL dan DHIS2_TOKEN. Contoh peta: docs/dhis2.md.
which-way = Tulis salah satu: --out nilai.json, --dry-run, atau --send.
missing = { $what } belum ditulis. Jalankan npm run export untuk contohnya.
no-form = Bentuk { $form } tidak ada. Yang ada: { $forms }.
no-format = Tulis --format, atau akhiran berkas di --out: { $formats }.
no-few = --few ditulis hold atau send.
problem-area-any = Kode wilayah itu tidak ada. Tulis misalnya 64.74 (kabupaten/kota), 64.74.01 (kecamatan) atau 64.74.01.1001 (desa/kelurahan).
problem-months = Bulan ditulis seperti 2026-10, 2026, atau 2026-07to2026-09, dan tidak di depan.
none = Belum ada laporan: { $what }. Tidak ada berkas yang ditulis.
filled = { $filled } dari { $of } kolom bentuk ini terisi.
held-cells = { $count } angka ditahan (…) karena menyangkut 1 sampai 4 orang, atau bisa membukanya.
not-written = { $file } tidak bisa ditulis. Periksa foldernya.
no-file = Berkas { $file } tidak bisa dibaca.
failed = Gagal ({ $reason }).
error-starting = Program sedang mulai. Coba lagi sebentar lagi.
error-refused = Program yang sedang berjalan menolak. Jalankan perintah ini dengan DATA_DIR dan HOST yang sama.
error-failed = Gagal. Lihat catatan (log) program yang sedang berjalan.
wrong = Peta tidak bisa dipakai:
  { $what }
problem-area = Kode wilayah itu tidak ada. Tulis kode kabupaten/kota atau di bawahnya, misalnya 64.74.
problem-month = Bulan ditulis seperti 2026-10.
problem-server = Isi dulu DHIS2_URL dan DHIS2_TOKEN.
problem-figures = Angka ini tidak ada di laporan: { $names }. Periksa dataElements di peta.
values = { $values } nilai, { $changed } di antaranya baru atau berubah.
held = { $count } angka ditahan karena menyangkut sedikit orang (few: hold).
unmapped = { $count } tempat belum punya orgUnit di peta, jadi tidak dikirim: { $names }.
written = Ditulis ke { $file }.
would = DHIS2 akan menambah { $imported }, mengubah { $updated }, menghapus { $deleted }, mengabaikan { $ignored }. Belum ada yang diubah.
sent = DHIS2 menambah { $imported }, mengubah { $updated }, menghapus { $deleted }, mengabaikan { $ignored }.
conflict = Ditolak DHIS2 – { $place ->
    [none] {""}
   *[other] { $place },{" "}
  }{ $figure ->
    [none] {""}
   *[other] angka { $figure }:{" "}
  }{ $what ->
    [dataElement] elemen data ini tidak dikenal di sana, atau tidak boleh diisi. Periksa dataElements di peta.
    [orgUnit] orgUnit ini tidak dikenal di sana, atau di luar hak kunci. Periksa orgUnits di peta.
    [period] bulannya tidak bisa diisi di sana (sudah dikunci atau belum dibuka).
    [combo] kombinasi kategorinya tidak cocok. Periksa categoryOptionCombo di peta.
    [value] nilainya tidak diterima.
   *[other] tidak diterima.
  } { $count ->
    [1] {""}
   *[other] ({ $count } nilai){" "}
  }(DHIS2: { $words })
failure-unreachable = DHIS2 tidak bisa dihubungi. Periksa DHIS2_URL dan jaringan. Tidak ada yang dicatat sebagai terkirim.
failure-login = DHIS2 menolak kuncinya. Periksa DHIS2_TOKEN.
failure-rights = Kunci itu tidak berhak mengisi data di sana.
failure-path = Di alamat itu tidak ada DHIS2. Periksa DHIS2_URL, tanpa /api di belakangnya.
failure-busy = DHIS2 sedang sibuk atau dimatikan. Coba lagi nanti; yang sudah diterima tidak dikirim dua kali.
failure-answer = Jawaban DHIS2 tidak bisa dibaca, jadi tidak ada yang dicatat sebagai terkirim. Menjalankannya lagi aman.
failure-refused = DHIS2 menolak seluruh kiriman: { $words } Tidak ada yang dicatat sebagai terkirim.
