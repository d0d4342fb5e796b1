title = Rekap masuk
about = Lihat rekap yang sudah dikirim wilayah di bawah.
start = rekap masuk | rekap dari bawah | rekap yang masuk | siapa belum kirim rekap
guide =
    Wilayah mana yang sudah mengirim rekapnya, dan mana yang belum. Rekap yang datang bisa *diterima*, atau *ditanyakan* kembali. Yang belum mengirim bisa diingatkan dengan satu tombol.

area = Rekap yang masuk ke mana?
    .label = Wilayah
period = Rekap bulan apa?
    .label = Bulan

head = *Rekap masuk, { $month }*: { $came } dari { $of } wilayah.
line = *{ $name }*: { $state ->
        [acknowledged] sudah diterima
        [asked] menunggu jawaban
       *[sent] menunggu diterima
    } (dikirim { $at }){ $moved ->
        [yes] , angkanya berubah sesudah itu
       *[no] {""}
    }
lines = { $lines }
missing = *Belum kirim ({ $count }):* { $names }
none-below = Tidak ada wilayah di bawah yang mengirim rekap { $month }.
remind = Ingatkan yang belum
reminded = { $areas } wilayah diingatkan ({ $people } orang). Yang sudah diingatkan hari ini tidak diingatkan dua kali.
reminded-before = Sudah diingatkan hari ini, jadi tidak diingatkan lagi: { $names }.
nobody-there = Belum ada lurah, camat, atau sekretariat yang bergabung di: { $names }.
all-came = Semua sudah mengirim. 👏
due = Rekap *{ $place }, { $month }* siap dikirim ke tingkat di atas. Bulannya sudah ditutup.
asked-for = { $by } menunggu rekap *{ $place }, { $month }*.
begin = Kirim rekap
not-yours = Rekap dari wilayah di bawah diterima oleh sekretariat atau camat.
