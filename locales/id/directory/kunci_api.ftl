title = Kunci API
about = Buat kunci supaya program kantor bisa membaca angka yang boleh Ibu/Bapak lihat.
start = kunci api | kunci aplikasi | api key | token api
guide =
    Ketik *kunci api*, tulis untuk program apa, lalu salin kuncinya ke program itu dan hapus pesannya. Program itu hanya membaca yang boleh Ibu/Bapak lihat. Tidak dipakai lagi? *kunci api*, lalu akhiri.

held = *Kunci Ibu/Bapak:*
    { $keys_lines }
line = { $id }. { $name }, sampai { $until }, { $used ->
        [none] belum pernah dipakai
       *[other] terakhir dipakai { $used }
    }
what = Mau apa?
    .label = Pilihan
make = Buat kunci baru
end = Akhiri { $id }. { $name }
name = Untuk program apa kunci ini? Misalnya: laporan Dinkes.
    .label = Nama

made = Kunci *{ $name }* ada di bawah ini, berlaku sampai { $until }. Siapa pun yang memegangnya bisa membaca yang boleh Ibu/Bapak lihat, jadi simpan baik-baik, jangan dikirim ke grup, dan hapus pesan ini sesudah disalin. Kunci ini tidak kami tampilkan lagi.
ended = Kunci itu sudah diakhiri. Program yang memakainya tidak bisa membaca lagi.
too-many = Sudah ada { $count } kunci. Akhiri dulu yang tidak dipakai.
not-yours = Kunci itu tidak ada. Ketik *kunci api* untuk melihat yang ada.
