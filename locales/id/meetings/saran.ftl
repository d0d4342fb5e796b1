title = Saran untuk rapat
about = Usulkan acara atau sampaikan masalah sebelum rapat.
start = saran | usul | usulan
send = Kirim ke sekretariat

meeting = Untuk rapat mana?
    .label = Rapat
    .none = Ibu/Bapak belum diundang ke rapat yang akan datang.
kind = Mau mengusulkan acara, atau menyampaikan masalah?
    .label = Jenis
    .opt-agenda = Usul acara
    .opt-masalah = Ada masalah
body = Tulis singkat, satu usul atau satu masalah. Tanpa nama warga, ya.
    .label = Isi
