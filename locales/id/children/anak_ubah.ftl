title = Ubah data anak
about = Memperbaiki data seorang anak.
example = ubah anak Aisyah RT 5
start = ubah anak | ubah data anak | perbaiki anak | perbaiki data anak | koreksi anak | ralat anak

search = Anak siapa yang diubah? Boleh langsung isinya, misalnya *RT 5* atau *ibu Rina*. Boleh langsung dalam satu baris: *Aisyah ibu Rina HP 0812…*
    .label = Anak
child = Anak yang mana?
    .label = Anak
what = *{ $told_name }*: apa yang diubah? Boleh langsung isinya, misalnya *RT 5* atau *ibu Rina*.
    .label = Yang diubah
value = Tulis yang benar.
    .label = Isi baru

field-name = { $field ->
    [name] Nama
    [sex] L/P
    [born] Tanggal lahir
    [mother] Ibu
    [father] Ayah
    [address] Alamat
    [rt] RT
    [birth_weight] BB lahir
    [birth_length] PB lahir
    [nik_last] NIK
    [phone] Nomor HP
   *[card] KMS/Buku KIA
  }
field = { field-name }: { $now ->
    [none] belum ada
    [true] ada
    [false] belum punya
   *[other] { $now }
  }
done = ✅ *{ $name }* diubah:
changed = • { field-name }: { $was ->
    [none] (kosong)
    [true] ada
    [false] belum punya
   *[other] { $was }
  } → { $now ->
    [true] ada
    [false] belum punya
   *[other] { $now }
  }
nothing = Data *{ $name }* tidak berubah.
not-taken = *{ $words }* tidak kami mengerti, jadi tidak diubah.
