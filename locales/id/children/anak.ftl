title = Anak
about = Melihat data satu anak.
example = anak Aisyah
start = anak | cari anak | lihat anak | data anak

search = Anak siapa? Ketik namanya, atau nama ibunya: *bu Rina*.
    .label = Nama
child = Anak yang mana?
    .label = Anak

age = { $age } ({ $months } bulan), lahir { $born }
never-weighed = Belum pernah ditimbang di sini.
vitamin = Vitamin A: { $list ->
    [none] belum tercatat
   *[other] { $list }
  }
vaccines = Imunisasi yang tercatat: { $list ->
    [none] belum ada
   *[other] { $list }
  }
    { $due ->
    [none] Menurut yang tercatat tidak ada yang jatuh waktu sekarang.
   *[other] Sudah waktunya: { $due }
  }
