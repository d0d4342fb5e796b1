# Yang mewakili.
who = Baik, diwakilkan.
write-name = Tulis nama wakil
noted = Tercatat *diwakilkan* oleh { $name } di rapat “{ $theme }”. Teruskan pesan berikut kepada yang mewakili. Sampai dibuka, pengingat tetap kami kirim ke Ibu/Bapak.
forward = Yth. { $name }, mohon mewakili *{ $member }* di rapat “{ $theme }”: { $date }, pukul { $time }, { $venue }. Buka Kabar Posyandu lalu ketik *gabung { $code }*
forward-link = Yth. { $name }, mohon mewakili *{ $member }* di rapat “{ $theme }”: { $date }, pukul { $time }, { $venue }. Buka { $link } atau ketik *gabung { $code }*
relink = Kirim ulang kode

joined = Terima kasih. Ibu/Bapak tercatat *hadir mewakili { $member }* di rapat “{ $theme }”: { $date }, pukul { $time }, { $venue }. Pengingatnya kami kirim ke sini.
has-come = { $name } sudah menerima dan akan mewakili Ibu/Bapak di rapat “{ $theme }”, { $date }. Pengingat berikutnya kami kirim ke { $name }.
withdrawn = { $name } akan mengurus sendiri undangan rapat “{ $theme }”, { $date }. Ibu/Bapak tidak perlu mewakili lagi. Terima kasih.
lost = { $name } ternyata tidak bisa mewakili Ibu/Bapak di rapat “{ $theme }”: { $date }, pukul { $time }. Mohon dijawab lagi.
not-taken = Baik, tidak ada yang kami simpan. Mohon kabari yang meminta Ibu/Bapak mewakili.

deputy-of-deputy = Ibu/Bapak sendiri hadir sebagai wakil, jadi tidak bisa diwakilkan lagi. Kalau berhalangan, jawab *tidak hadir*; yang Ibu/Bapak wakili kami beri tahu.
not-deputed = Undangan itu tidak sedang diwakilkan.
has-joined = { $name } sudah bergabung, jadi kodenya tidak diperlukan lagi.
expired = Kode ini sudah dipakai, sudah diganti, atau rapatnya sudah lewat. Mintalah kode baru kepada yang memberi tugas.
chat-taken = Obrolan ini sudah dipakai orang lain yang terdaftar. Undangan ini untuk satu orang saja; buka dari akun Ibu/Bapak sendiri.
own-code = Kode ini untuk yang mewakili Ibu/Bapak. Teruskan saja kepadanya. Kalau mau hadir sendiri, tekan *Hadir* di undangan.
noted-nameless = Tercatat *diwakilkan* di rapat “{ $theme }”. Tinggal nama yang mewakili.
