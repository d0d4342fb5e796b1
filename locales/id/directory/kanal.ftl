title = Kanal kedua
about = Pakai Kabar Posyandu juga di aplikasi obrolan lain.
start = undang saya | kanal | tambah kanal

intro = Satu orang bisa memakai beberapa aplikasi obrolan.
code = Di aplikasi yang lain, ketik *gabung { $code }*{ $link ->
    [""] { "" }
   *[other] { " " }atau buka { $link }
  }. Kodenya berlaku 1 hari, hanya untuk Ibu/Bapak. Jangan diteruskan.
