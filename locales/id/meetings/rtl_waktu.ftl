title = Minta waktu untuk RTL
about = Tenggat baru untuk sebuah RTL.

action = Ketik nomor RTL-nya, misalnya: 12.3
    .label = Nomor RTL
until = Perlu waktu sampai kapan? Tulis tanggalnya.
    .label = Tenggat baru
    .constraint = Tanggalnya harus sesudah hari ini, dan lain dari tenggat yang sekarang.
why = Boleh kami tahu alasannya? Ketik singkat saja, atau *lewati*. Tanpa nama warga, ya.
    .label = Alasan
