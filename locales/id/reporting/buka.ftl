title = Buka bulan yang ditutup
about = Izinkan satu posyandu memperbaiki laporan bulan yang sudah ditutup.
start = buka | buka bulan | buka laporan
guide =
    Ketik *buka*, lalu pilih posyandu dan bulannya. Kadernya bisa membetulkan laporan bulan yang sudah ditutup itu sekali lagi.

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu mana yang dibuka?
    .label = Posyandu
period = Bulan mana yang dibuka lagi? Kader bisa mengirim satu kali, lalu tertutup lagi.
    .label = Bulan
    .none = Tidak ada bulan tertutup yang bisa dibuka untuk posyandu ini.

opened = Laporan { $posyandu }, { $month }, sudah dibuka. Kadernya kami beri tahu.
told = Laporan *{ $posyandu }, { $month }* dibuka lagi oleh bidan/puskesmas/sekretariat. Silakan ketik *lapor* untuk memperbaikinya. Bisa dikirim satu kali.
