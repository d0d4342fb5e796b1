title = Anak
about = Melihat data satu anak.
example = anak Aisyah
start = anak | cari anak | lihat anak | data anak

search = Anak siapa? Ketik namanya, atau nama ibunya: *bu Rina*.
    .label = Nama
child = Anak yang mana?
    .label = Anak
