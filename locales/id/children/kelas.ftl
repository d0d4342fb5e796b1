# Nama kelas menurut Permenkes 2/2020, untuk kader dan bidan. Tidak pernah di grup dan tidak pernah untuk ibu.

index-bbu = BB/U
index-tbu = { $stands ->
    [yes] TB/U
   *[no] PB/U
}
index-bbtb = { $stands ->
    [yes] BB/TB
   *[no] BB/PB
}
index-imtu = IMT/U
index-lku = LK/U
index-lilau = LiLA/U

class-bbu-sangat-kurang = Berat badan sangat kurang
class-bbu-kurang = Berat badan kurang
class-bbu-normal = Berat badan normal
class-bbu-risiko-lebih = Risiko berat badan lebih
class-tbu-sangat-pendek = Sangat pendek
class-tbu-pendek = Pendek
class-tbu-normal = Normal
class-tbu-tinggi = Tinggi
class-bbtb-buruk = Gizi buruk
class-bbtb-kurang = Gizi kurang
class-bbtb-baik = Gizi baik
class-bbtb-berisiko-lebih = Berisiko gizi lebih
class-bbtb-lebih = Gizi lebih
class-bbtb-obesitas = Obesitas
class-imtu-buruk = Gizi buruk
class-imtu-kurang = Gizi kurang
class-imtu-baik = Gizi baik
class-imtu-berisiko-lebih = Berisiko gizi lebih
class-imtu-lebih = Gizi lebih
class-imtu-obesitas = Obesitas
class-lku-mikrosefali = Mikrosefali
class-lku-normal = Normal
class-lku-makrosefali = Makrosefali
class-lilau-merah = LiLA merah
class-lilau-kuning = LiLA kuning
class-lilau-hijau = LiLA hijau

reason-T = berat tidak naik (T)
reason-BGM = di bawah garis merah (BGM)
reason-oranye = di atas garis oranye
reason-bbtb-kurang = gizi kurang
reason-bbtb-buruk = gizi buruk
reason-bbtb-berisiko-lebih = berisiko gizi lebih
reason-bbtb-lebih = gizi lebih
reason-bbtb-obesitas = obesitas
reason-tbu-pendek = pendek
reason-tbu-sangat-pendek = sangat pendek
reason-lku-mikrosefali = lingkar kepala di bawah normal (mikrosefali)
reason-lku-makrosefali = lingkar kepala di atas normal (makrosefali)
reason-lilau-merah = LiLA merah
reason-tbc = gejala TBC
reason-ceklis = ceklis perkembangan belum lengkap
reason-edema = bengkak (edema)

noz-oedema = anak bengkak, jadi beratnya tidak dinilai
noz-standing = di bawah 9 bulan, panjang diukur terlentang
noz-age = hanya untuk anak di bawah lima tahun
noz-table = di luar tabel WHO
