title = Usulkan orang lain
about = Penanggung jawab lain untuk sebuah RTL.

action = Ketik nomor RTL-nya, misalnya: 12.3
    .label = Nomor RTL
owner = Siapa yang lebih tepat? Ketik sebagian nama atau instansinya.
    .label = Nama
who = Yang mana?
    .label = Yang diusulkan
why = Boleh kami tahu alasannya? Ketik singkat saja, atau *lewati*. Tanpa nama warga, ya.
    .label = Alasan
