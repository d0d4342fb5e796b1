tap-trend = Dua tahun terakhir
tap-card = Kartu (PDF)

sex-L = Laki-laki
sex-P = Perempuan
age = { $months } bulan
age-days = { $days } hari
about = { $sex }, { $age }, lahir { $born }
on = { $age }, { $day }
at = { $posyandu }, { $day }
months = Umur (bulan)
kg = Berat (kg)
cm = Panjang/tinggi (cm)
red = garis merah
orange = garis oranye
weight = { $kg } kg
length = { $cm } cm
one = { $day } { $figure }
words = *{ $child }*, { $age }: *{ $now }* ({ $day }).
before = Sebelumnya: { $list }.
stands = { $where ->
    [below] Titiknya di bawah garis merah.
    [above] Titiknya di atas garis oranye.
   *[between] Titiknya di antara garis merah dan garis oranye.
 }
none = *{ $child }* belum punya berat badan, jadi belum ada gambar KMS. Timbang dulu, ya.
card-here = Ini kartu *{ $child }*. Isinya data pribadi anak: simpan baik-baik, jangan dibagikan di grup.
day-here = Ini register *{ $posyandu }*, { $day }. Isinya data pribadi anak: simpan baik-baik, jangan dibagikan di grup.
trend = *{ $child }*, dua tahun terakhir:
trend-none = *{ $child }* belum pernah diukur, jadi belum ada gambarnya. Timbang dulu, ya.
span = { $from } sampai { $to }
children = Anak
line-S = S semua balita
line-D = D ditimbang
line-N = N naik
line-T = T tidak naik
line-BGM = BGM
doubtful = Beratnya belum pasti: menunggu bidan.
