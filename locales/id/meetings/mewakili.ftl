title = Mewakili di rapat
about = Menerima tugas mewakili di rapat.

ticket = Ketik *gabung* lalu kode dari yang Ibu/Bapak wakili.
    .label = Kode
who = Ibu/Bapak diminta mewakili *{ $stand_member }* di rapat “{ $stand_theme }”: { $stand_date }, pukul { $stand_time }, { $stand_venue }.
sure = Bersedia mewakili?
    .label = Bersedia
    .opt-ya = Ya, saya mewakili
    .opt-tidak = Tidak
consent =
    Sebelum lanjut, kami minta persetujuan:
    • Yang kami simpan: nama, alamat obrolan ini, dan kehadiran Ibu/Bapak di rapat ini.
    • Gunanya: undangan, pengingat, dan daftar hadir rapat.
    • Yang melihat: sekretariat dan yang Ibu/Bapak wakili.
    • Kapan saja bisa dihapus: ketik *hapus*.
    Apakah Ibu/Bapak setuju dan bersedia mewakili?
    .label = Persetujuan
    .opt-setuju = Ya, saya setuju
    .opt-tidak = Tidak
nama = Siapa nama lengkap Ibu/Bapak?
    .label = Nama
