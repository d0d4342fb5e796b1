title = Batalkan rapat
about = Batalkan rapat dan kabari semua yang diundang.
start = batal rakor | batalkan rakor | batal rapat | batalkan rapat
send = Ya, batalkan dan kabari semua

meeting = Rapat mana yang dibatalkan?
    .label = Rapat yang dibatalkan
    .none = Tidak ada rapat yang akan datang di wilayah tugas Ibu/Bapak.
reason = Apa alasannya? Dibaca oleh semua yang diundang. Boleh *lewati*. Tanpa nama warga, ya.
    .label = Alasan
