title = Akhiri tugas
about = Mengakhiri tugas seseorang di wilayah Ibu/Bapak, sekarang atau pada tanggal tertentu.
start = cabut | cabut tugas | akhiri tugas | berhentikan
send = Ya, akhiri

search = Tugas siapa yang berakhir? Ketik namanya, sebagian juga boleh.
    .label = Nama yang dicari
person = Siapa maksud Ibu/Bapak?
    .label = Orang
which = Tugas yang mana?
    .label = Tugas
holds =
    Yang masih dipegang { $duties_name }:
    { $duties_lines }
when = *{ $duties_name }*, { $duties_posts }: kapan berakhirnya?
    .label = Berakhir
day = Hari terakhir bertugas tanggal berapa? Misalnya 31/12/2026
    .label = Hari terakhir
    .constraint = Tanggal itu sudah lewat. Tulis hari ini atau sesudahnya.

all = Semua tugas di atas
post-until = { $post } (sampai { $day })
now = Sekarang juga
date = Pada tanggal tertentu
keep = Tidak jadi berakhir

nobody = Tidak ada yang cocok. Mungkin orangnya bukan di wilayah tugas Ibu/Bapak, atau tugasnya sudah berakhir.
too-many = Ada lebih dari { $most } orang yang cocok. Ketik namanya lebih lengkap.
last-admin = Ini pengelola terakhir di wilayahnya. Daftarkan pengelola lain dulu, supaya selalu ada yang bisa memberi tugas.
done-now = ✅ Tugas *{ $name }* berakhir sekarang juga:
done-date = ✅ Tugas *{ $name }* berakhir setelah { $day }:
done-keep = ✅ Tugas *{ $name }* tidak jadi berakhir:
told = { $name } kami kabari.
left = { $name } tidak punya tugas lagi: obrolannya kami lepas, dan nama serta nomornya dihapus 30 hari lagi. Kalau keliru, beri tugas lagi lewat *undang* atau daftar sebelum itu.
duties =
    Yang masih dipegangnya:
    { $lines }
duties-over =
    Tugas *{ $name }* hari ini berakhir. Yang masih dipegangnya:
    { $lines }
erased = Seseorang menghapus datanya dari Kabar Posyandu, jadi tugas ini kosong: *{ $post }*. Tunjuk penggantinya, lalu ketik *undang*.
erased-duties =
    Yang masih dipegangnya:
    { $lines }
