title = Strata posyandu
about = Sejauh mana posyandu memenuhi syarat tingkatnya, menurut laporannya.
example = strata melati 1
start = strata | apa strata | berapa strata | strata posyandu | status posyandu | tingkat posyandu | level posyandu

said = Posyandu yang mana?
not-found = “{ $words }” tidak kami temukan di wilayah Ibu/Bapak. Tulis misalnya *strata melati 1*, atau *strata* saja untuk memilih.
noise = posyandu | posy | pos | kami | saya | sy | kita | apa | ya | dong | tolong | di | kelurahan | kel | desa | berapa | bagaimana | gimana | sekarang | tahun | ini
village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu yang mana?
    .label = Posyandu

head = *{ $posyandu }*, { $year } sampai { $until }, menurut laporan bulanannya:
row = • { $row ->
    [opens] Buka: { $value } bulan, dari { $denominator } bulan sejak laporan pertama tahun ini
    [kader] Kader bertugas: rata-rata { $value } ({ $numerator } orang dalam { $denominator } bulan)
   *[other] D/S: { $value } % ({ $numerator }/{ $denominator })
  }
rules = *{ $source }*: { $highest ->
    [none] belum memenuhi syarat { $next }
    [pratama] sejauh ini belum lebih dari Pratama
    [madya] paling tinggi bisa Madya
    [purnama] paling tinggi bisa Purnama
    [mandiri] tidak ada yang menghalangi Mandiri
   *[other] tidak ada yang menghalangi Aktif
  }.
failing = Untuk { $next } masih kurang: { $row ->
    [opens] buka paling sedikit { $least } kali setahun, padahal tahun ini paling banyak bisa { $most }
    [kader] rata-rata kader bertugas paling sedikit { $least }
   *[other] D/S setahun paling sedikit { $least } %
  }.
level = { $level ->
    [pratama] Pratama
    [madya] Madya
    [purnama] Purnama
    [mandiri] Mandiri
   *[other] Aktif
  }
unknown = Yang tidak terlihat dari laporan bulanan, tanyakan kepada bidan atau puskesmas: { $rows }.
unknown-row = { $row ->
    [kia] cakupan KIA
    [kb] cakupan KB
    [immunisation] cakupan imunisasi
    [extra] program tambahan
    [fund] dana sehat
    [services] layanan untuk semua umur
    [decree] SK posyandu
   *[other] { $row }
  }
not-told = Tahun { $year } belum ada laporan *{ $posyandu }* di sini, jadi stratanya belum bisa dilihat.
note = Tingkat yang resmi ditetapkan puskesmas dan pokja; ini hanya bahan.
