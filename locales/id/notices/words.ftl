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
# Hari buka yang dipindah sekali, yang diganti untuk seterusnya, dan yang kembali
moves = diundur | diundurkan | mundur | undur | ditunda | tunda | dimajukan | dimajuin | maju | majukan | digeser | geser | sekali ini | sekali saja | kali ini
changes = pindah | dipindah | dipindahkan | pindahkan | ganti | diganti | berubah | diubah | ubah | jadi | menjadi | sekarang | seterusnya | mulai sekarang | ke
closed = libur | diliburkan | tidak buka | tdk buka | gak buka | ga buka | ditiadakan | tutup | kosong
usual = seperti biasa | kembali | batal pindah | tidak jadi | gak jadi | ga jadi | tdk jadi
this-month = bulan ini | bln ini
next-month = bulan depan | bln depan | bulan berikutnya
behind = ke | jadi | menjadi | diganti | ganti
soon = besok | bsk | besuk | lusa | hari ini
# Kalimat biasa bahwa hari buka pindah, dan kata di sekitarnya
moved = pindah | dipindah | dipindahkan | pindahkan | diganti | berubah | diubah
around-move = maaf | bu | ibu | pak | bapak | bidan | kak | mbak | info | kabar | lapor | jadwal | jadwalnya | hari | harinya | buka | bukanya | hari buka | posyandu | posyandunya | posy | pos | kegiatan | penimbangan | nimbang | kami | kita | saya | di | untuk | utk | ya | dulu | akan | mau | jadinya | jadi | dari | yang | yg | tadinya | seharusnya
because = karena | krn | karna | sebab | soalnya | gara gara
week = minggu | mgg | mgu | pekan
