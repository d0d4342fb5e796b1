# Nama wilayah, jabatan, dan kelompok peserta.
area = { $kind ->
    [pusat] Republik Indonesia
    [provinsi] Provinsi { $name }
    [kecamatan] Kecamatan { $name }
    [kelurahan] Kelurahan { $name }
    [desa] Desa { $name }
    [desa_adat] Desa Adat { $name }
   *[other] { $name }
  }
head = { $kind ->
    [camat] Camat { $name }
    [lurah] Lurah { $name }
    [unit] Kepala { $name }
   *[other] Kepala Desa { $name }
  }
group = { $group ->
    [team] Seluruh tim
    [teams] Tim kecamatan/desa
    [camat] Semua camat
    [lurah] Semua lurah/kepala desa
    [kapus] Semua kepala puskesmas
    [puskesmas] Semua petugas puskesmas
    [bidan] Semua bidan
   *[kader] Semua kader
  }
