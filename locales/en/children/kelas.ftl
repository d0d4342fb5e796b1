# Names of classes by Permenkes 2/2020, for kader and bidan. Never in a group, never for a mother.

index-bbu = weight for age
index-tbu = { $stands ->
    [yes] height for age
   *[no] length for age
}
index-bbtb = { $stands ->
    [yes] weight for height
   *[no] weight for length
}
index-imtu = BMI for age
index-lku = head for age
index-lilau = arm for age

class-bbu-sangat-kurang = Severely underweight
class-bbu-kurang = Underweight
class-bbu-normal = Normal weight
class-bbu-risiko-lebih = Risk of overweight
class-tbu-sangat-pendek = Severely stunted
class-tbu-pendek = Stunted
class-tbu-normal = Normal
class-tbu-tinggi = Tall
class-bbtb-buruk = Severely wasted
class-bbtb-kurang = Wasted
class-bbtb-baik = Normal
class-bbtb-berisiko-lebih = At risk of overweight
class-bbtb-lebih = Overweight
class-bbtb-obesitas = Obese
class-imtu-buruk = Severely wasted
class-imtu-kurang = Wasted
class-imtu-baik = Normal
class-imtu-berisiko-lebih = At risk of overweight
class-imtu-lebih = Overweight
class-imtu-obesitas = Obese
class-lku-mikrosefali = Microcephaly
class-lku-normal = Normal
class-lku-makrosefali = Macrocephaly
class-lilau-merah = Arm red
class-lilau-kuning = Arm yellow
class-lilau-hijau = Arm green

reason-T = no weight gain (T)
reason-BGM = below the red line (BGM)
reason-oranye = above the orange line
reason-bbtb-kurang = wasted
reason-bbtb-buruk = severely wasted
reason-bbtb-berisiko-lebih = at risk of overweight
reason-bbtb-lebih = overweight
reason-bbtb-obesitas = obese
reason-tbu-pendek = stunted
reason-tbu-sangat-pendek = severely stunted
reason-lku-mikrosefali = head below normal (microcephaly)
reason-lku-makrosefali = head above normal (macrocephaly)
reason-lilau-merah = arm red
reason-tbc = signs of TB
reason-ceklis = checklist of development not complete
reason-edema = swelling (oedema)

noz-oedema = the child is swollen, so its weight is not judged
noz-standing = below 9 months length is measured lying
noz-age = only for children under five
noz-table = outside WHO's table
