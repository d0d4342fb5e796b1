area = { $kind ->
    [pusat] Republic of Indonesia
    [provinsi] { $name } Province
    [kecamatan] { $name } District
   *[other] { $name }
  }
head = { $kind ->
    [camat] Camat { $name }
    [lurah] Lurah { $name }
    [unit] Head of { $name }
   *[other] Village head of { $name }
  }
group = { $group ->
    [team] The whole team
    [teams] Teams of the areas below
    [camat] All camat
    [lurah] All lurah and village heads
    [kapus] All heads of puskesmas
    [puskesmas] All puskesmas staff
    [bidan] All midwives
   *[kader] All kader
  }
