title = Anak saya
about = Gambar KMS anak yang diikuti, dan hari buka berikutnya.
example = anak saya
start = anak saya | anakku | kms anak saya | kabar anak saya
