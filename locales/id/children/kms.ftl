title = KMS
about = Melihat gambar KMS satu anak.
example = gambar kms Aisyah
start = gambar kms | grafik kms | kms anak | grafik anak | grafik pertumbuhan | gambar grafik

search = KMS anak siapa? Ketik namanya, atau nama ibunya: *bu Rina*.
    .label = Nama
what = KMS atau dua tahun terakhir?
    .label = Gambar
child = Anak yang mana?
    .label = Anak
