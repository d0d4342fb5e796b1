title = Arsip setahun
about = Semua rapat dan RTL dalam satu tahun, sebagai berkas Excel.
start = arsip | arsip rapat | arsip tahun | arsip rapat tahun | rtl tahun

area = Wilayah mana?
    .label = Wilayah
year = Tahun berapa? Misalnya *2024*.
    .label = Tahun
    .constraint = Tahunnya empat angka, dari 2000 sampai 2100.
