# Kata jadwal yang dikenali, dipisah |. Nama hari, bulan, dan jam ada di conversation/words.
every = tiap | setiap | saban | per | tiap tiap | masing
week-1 = pertama | kesatu | i
week-2 = kedua | ii
week-3 = ketiga | iii
week-4 = keempat | iv
week-5 = kelima | v
week-last = terakhir | akhir
nth = ke
open = hari buka | buka posyandu | posyandu buka | hari posyandu | hari buka posyandu | hari posyandu buka
before = sebelum | sebelumnya | sblm
times = kali | x
once = sekali
work = kerja
except = kecuali | selain | tanpa
red-days = tanggal merah | tgl merah | hari libur | libur nasional | hari libur nasional | libur | hari merah | tanggal libur
from = mulai | sejak | dimulai
year = tahun | thn | th
# Tidak menambah arti
noise = kirim | dikirim | kirimkan | ulang | ulangi | diulang | berulang | rutin | jadwal | jadwalkan | tolong | mohon | posyandu | bulannya | secara
