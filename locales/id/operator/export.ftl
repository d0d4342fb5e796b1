# npm run export
usage =
  Cara pakai: npm run export -- dhis2 --mapping peta.yaml --area 64.74 --month 2026-10 --out nilai.json   hanya menulis berkas
              npm run export -- dhis2 --mapping peta.yaml --area 64.74 --month 2026-10 --dry-run          DHIS2 hanya memeriksa
              npm run export -- dhis2 --mapping peta.yaml --area 64.74 --month 2026-10 --send             mengirim yang berubah
  Alamat dan kunci DHIS2 dibaca dari DHIS2_URL dan DHIS2_TOKEN. Contoh peta: docs/dhis2.md.
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
  } (DHIS2: { $words })
failure-unreachable = DHIS2 tidak bisa dihubungi. Periksa DHIS2_URL dan jaringan. Tidak ada yang dicatat sebagai terkirim.
failure-login = DHIS2 menolak kuncinya. Periksa DHIS2_TOKEN.
failure-rights = Kunci itu tidak berhak mengisi data di sana.
failure-path = Di alamat itu tidak ada DHIS2. Periksa DHIS2_URL, tanpa /api di belakangnya.
failure-busy = DHIS2 sedang sibuk atau dimatikan. Coba lagi nanti; yang sudah diterima tidak dikirim dua kali.
failure-answer = Jawaban DHIS2 tidak bisa dibaca, jadi tidak ada yang dicatat sebagai terkirim. Menjalankannya lagi aman.
