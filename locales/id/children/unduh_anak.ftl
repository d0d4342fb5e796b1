title = Unduh daftar anak
about = Daftar anak satu posyandu sebagai berkas Excel atau CSV, kolom e-PPGBM atau register.
start = unduh anak | unduh data anak | unduh daftar anak | unduh sasaran | unduh balita | ekspor anak | unduh eppgbm | unduh e-ppgbm | ekspor eppgbm | unduh register anak | minta eppgbm | minta e-ppgbm | kirim eppgbm | kirim e-ppgbm | download anak | download eppgbm | minta daftar anak

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Daftar anak posyandu mana?
    .label = Posyandu
form = Dalam bentuk apa?
    .label = Bentuk
    .opt-ppgbm = Kolom e-PPGBM (Excel)
    .opt-ppgbm_csv = Kolom e-PPGBM (CSV)
    .opt-lama = Kolom e-PPGBM lama (Excel)
    .opt-daftar = Register posyandu (Excel)
    .opt-daftar_csv = Register posyandu (CSV)
    .opt-daftar_pdf = Register posyandu (PDF)

all = Semua posyandu
here = Daftar { $n } anak { $posyandu }, masing-masing dengan hasil ukur terakhir. Isinya data anak: simpan baik-baik, jangan diteruskan ke grup.
none = Belum ada anak di daftar { $posyandu }. Tambah dulu, atau kirim daftarnya sebagai berkas.
file-name = { $kind ->
    [register] register-anak
    [lama] eppgbm-lama
   *[other] eppgbm
  }-{ $posyandu }-{ $date }
sheet-title = Daftar anak { $posyandu }, { $area }
sheet-day = Data Tanggal : { $day }
sheet-source = Sumber: register anak di Kabar Posyandu. Kolom: { $source } Versi { $version }. Bukan lembar resmi.
