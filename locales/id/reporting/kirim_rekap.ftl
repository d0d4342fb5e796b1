title = Kirim rekap
about = Kirim rekap bulan ke tingkat di atas, dengan catatan.
start = kirim rekap | kirim rekapan | kirimkan rekap | teruskan rekap | lapor ke atas | rekap kirim
guide =
    Ketik *kirim rekap*, lalu pilih bulannya. Lihat dulu angkanya dan siapa yang belum, tulis catatan kalau perlu, lalu tekan *Kirim*.
    Tingkat di atas menerimanya, atau bertanya balik; Ibu/Bapak dikabari. Angkanya berubah sesudah dikirim? Kirim lagi: yang berubah disebut.

area = Rekap wilayah mana yang dikirim?
    .label = Wilayah
period = Rekap bulan apa yang dikirim?
    .label = Bulan
looked = *{ $recap_place }, { $recap_month }*
    Posyandu sudah lapor: { $recap_reported }.
    Tepat waktu: { $recap_timely }. Sudah diperiksa: { $recap_verified }.

    { $recap_figures }

    K/S { $recap_ks }
    D/S { $recap_ds }
    N/(N+T) { $recap_nnt }
    N/D cara lama { $recap_nd }

    Jumlah hanya dari posyandu yang sudah lapor.{ $recap_missing ->
        [0] {""}
       *[other] {" "}Belum lapor: { $recap_missing } posyandu.
    }
still = Bulannya masih terbuka: laporan bisa masuk sampai { $recap_open }. Sesudah itu angkanya bisa berbeda.
unsent = Dari wilayah di bawah sudah masuk { $recap_came } dari { $recap_below } rekap. Belum kirim: { $recap_unsent }.
before = Rekap ini sudah dikirim { $recap_sent } (kiriman ke-{ $recap_version }). { $recap_moved ->
        [none] Angkanya belum berubah sejak itu.
       *[other] Yang berubah sejak itu: { $recap_moved }.
    }
asked = Pertanyaan dari tingkat atas: “{ $recap_question }”
comment = Ada catatan untuk rekap ini? Misalnya sebab angka turun. Tanpa nama warga.
    .label = Catatan

sent = Rekap { $month } sudah dikirim ke { $above ->
        [none] tingkat pusat
       *[other] { $above }
    }: { $names }. Kami kabari bila diterima atau ditanyakan.
nobody = Rekap { $month } sudah disimpan. Di { $above ->
        [none] tingkat pusat
       *[other] { $above }
    } belum ada sekretariat yang memakai Kabar Posyandu, jadi belum ada yang menerimanya. Kirimkan juga lewat surat, ya.
same = Rekap ini sudah dikirim { $sent } dan angkanya belum berubah, jadi tidak dikirim dua kali. Kalau ada yang perlu disampaikan, tulis catatannya.
just-sent = Rekap ini baru saja dikirim rekan Ibu/Bapak. Ketik *kirim rekap* untuk melihatnya.
again = Jawab
not-yours = Rekap wilayah ini dikirim oleh sekretariat, camat, atau lurahnya.
no-posyandu = Di wilayah ini belum ada posyandu pada bulan itu, jadi belum ada yang dikirim.
highest = Di atas tingkat pusat tidak ada tingkat lagi, jadi rekap pusat tidak dikirim. Yang masuk dari provinsi: ketik *rekap masuk*.
one-month = Rekap dikirim ke atas bulan per bulan. Bulan yang mana?
own-office = Rekap { $place } dikirim oleh sekretariat, camat, atau lurahnya sendiri. Ini isinya:

# Kata di dalam kalimat: kepada siapa
to-me = ke saya | untuk saya | buat saya | kepada saya | ke wa saya | ke wa ini | ke nomor saya | ke nomor ini | ke hp saya | ke email saya | ke sini | kesini | ke aku | buat aku | ke chat ini | saya rekap | aku rekap
upward = ke camat | ke kecamatan | ke pak camat | ke bu camat | kepada camat | ke atas | ke tingkat atas | ke kota | ke kabupaten | ke bupati | ke wali kota | ke provinsi | ke gubernur | ke pusat | ke dinas | ke sekretariat | ke pokjanal | kepada atasan | ke atasan
