title = Hapus anak
about = Menghapus semua data seorang anak, kalau ibunya meminta.
start = hapus anak | hapus data anak

search = Anak siapa yang dihapus? Ketik namanya.
    .label = Nama
child = Anak yang mana?
    .label = Anak
sure = Semua data *{ $is_name }* akan dihapus: nama, orang tua, timbangan, dan rujukannya. Ini tidak bisa dibatalkan. Kalau anaknya pindah atau meninggal, pakai *anak pindah* saja supaya sasaran tetap benar. Hapus sekarang?
    .label = Hapus
    .opt-hapus = Ya, hapus anak ini
    .own-hapus = ya hapus | hapus anak ini | ya hapus saja
    .opt-tidak = Tidak jadi
kept = Baik, data *{ $name }* tidak dihapus.
done = Data anak itu sudah dihapus, juga baris timbang yang masih menunggu dan menyebut namanya. Namanya di obrolan kader, bidan, dan ibu kami bersihkan dalam beberapa menit; pesan yang sudah sampai di HP tetap ada di HP itu, jadi hapus sendiri kalau perlu. Jumlah di laporan bulan yang sudah dikirim tetap, tanpa namanya.
