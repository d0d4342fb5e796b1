title = Kendala RTL
about = Apa yang menghambat sebuah RTL.

action = Ketik nomor RTL-nya, misalnya: 12.3
    .label = Nomor RTL
reason = Apa kendalanya? Tulis singkat; ketua dan sekretariat kami beri tahu. Tanpa nama warga, ya.
    .label = Kendala
