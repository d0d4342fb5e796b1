title = KMS
about = Melihat gambar KMS satu anak.
example = gambar kms Aisyah
start = gambar kms | grafik kms | kms anak | grafik anak | grafik pertumbuhan | gambar grafik

search = KMS anak siapa? Ketik namanya, atau nama ibunya: *bu Rina*.
    .label = Nama
child = Anak yang mana?
    .label = Anak
