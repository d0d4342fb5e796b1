title = Kanal kedua
about = Pakai Kabar Posyandu juga di aplikasi obrolan lain.
start = undang saya | kanal | tambah kanal

code = Di aplikasi yang lain, ketik *gabung { $code }*. Kodenya berlaku 1 hari, hanya untuk Ibu/Bapak. Jangan diteruskan.
code-link = Di aplikasi yang lain, buka { $link } atau ketik *gabung { $code }*. Kodenya berlaku 1 hari, hanya untuk Ibu/Bapak. Jangan diteruskan.
