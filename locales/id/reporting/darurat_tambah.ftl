title = Tambahan kabar darurat
about = Tempatnya, atau keterangan lain untuk bidan.
emergency = Nomor kabar darurat yang mana?
    .label = Nomor
whereabouts = *Di mana orangnya sekarang?* Tulis alamat atau patokannya, kami teruskan. Tidak perlu: *lewati*.
    .label = Tempat
known = rt | rw | jalan | jln | jl | gang | gg | blok | dusun | dsn | lorong | posyandu | pasar | puskesmas | pustu | polindes | perumahan | komplek | kompleks | depan | belakang | samping | sebelah | dekat | balai | sekolah | masjid | musala | alamat
more = 📍 *Tambahan darurat { $number }* dari { $name }:
    “{ $words }”
passed-on = Sudah kami teruskan.
