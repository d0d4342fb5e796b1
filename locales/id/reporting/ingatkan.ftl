title = Ingatkan yang belum lapor
about = Kirim pengingat kepada kader yang laporannya belum masuk.
example = ingatkan melati 3
start = ingatkan | ingatkan yang belum lapor | ingatkan yg belum lapor | ingatkan belum lapor | ingatkan kader | ingatkan semua | tolong ingatkan | ingetin | ingatin | colek
guide =
    Semua: *ingatkan yang belum lapor*, atau tombolnya di bawah rekap. Satu posyandu: *ingatkan melati 3*.
    Kadernya langsung dikirimi pesan, paling banyak sekali sehari. Di jam tenang pesannya menunggu. Yang sudah lapor, sedang cuti, atau belum hari buka tidak diganggu; kami sebutkan.

whom = Posyandu mana yang diingatkan?

reminded = ✅ Kami ingatkan { $count } posyandu ({ $month }): { $names }.
later = Sekarang jam tenang, jadi pesannya sampai pukul { $time }.
later-busy = Ada kadernya yang hari ini sudah kami kirimi pengingat lain; kepadanya pesan ini sampai besok pukul { $time }.
today = Hari ini sudah diingatkan: { $names }.
waits = Pengingat hari ini sudah disiapkan dan menunggu dikirim: { $names }.
opens = Belum hari buka, jadi belum diingatkan: { $names }.
early = Bulannya baru mulai dan hari bukanya belum kami ketahui, jadi belum diingatkan: { $names }. Kalau posyandunya sudah buka, sebut namanya, misalnya *ingatkan melati 3*.
away = Kadernya sedang cuti: { $names }. Telepon langsung, atau bantu lapor dari buku: ketik *lapor*.
muted = Kadernya tidak mau menerima pesan (*berhenti*): { $names }. Telepon langsung, ya.
nobody = Kadernya belum ada di Kabar Posyandu: { $names }. Telepon langsung, atau undang dengan *undang*.
unreached = Pesan hari ini tidak sampai: { $names }. Telepon langsung, ya.
reported = Sudah lapor: { $names }.
all-reported = Tidak ada yang perlu diingatkan: semua laporan yang ditunggu sudah masuk. 👏
unknown = “{ $words }” tidak kami temukan di wilayah tugas Ibu/Bapak, jadi *belum ada yang diingatkan*. Tulis misalnya *ingatkan melati 3* atau *ingatkan yang belum lapor*. Untuk undangan dan edaran, buka *rakor* atau *kiriman*.
not-yours = Posyandu itu di luar wilayah tugas Ibu/Bapak, jadi tidak ada yang diingatkan.
month-closed = Bulan itu sudah ditutup, jadi tidak ada yang diingatkan. Kalau masih perlu dilaporkan, buka dulu: ketik *buka*.
practice = Ini latihan: tidak ada yang benar-benar dikirimi pesan.
tap = Ingatkan yang belum lapor

asked = { $role ->
    [lurah] Lurah/Kepala Desa
    [camat] Camat
    [bidan] Bidan
   *[other] Puskesmas
  } { $name } menanyakan laporan *{ $posyandu }, { $month }*: belum masuk. Kalau bukunya sudah siap, kirim sekarang ya; paling lambat { $closes }.

# Kata di sekitar nama posyandu
noise = yang | yg | belum | blm | belom | lapor | laporan | kader | kadernya | semua | semuanya | posyandu | posy | pos | tolong | mohon | dong | ya | lagi | untuk | utk | di | kelurahan | kel | desa | ds | dan | & | para | ibu | bapak | bu | pak | sekarang
