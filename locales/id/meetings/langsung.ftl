title = Hadir tanpa undangan
about = Mengisi daftar hadir tanpa undangan, atau mewakili seseorang.

ticket = Ketik *absen*, lalu kode yang tertulis di ruang rapat.
    .label = Kode
consent =
    Sebelum lanjut, kami minta persetujuan:
    • Yang kami simpan: nama, alamat obrolan ini, dan kehadiran Ibu/Bapak di rapat “{ $room_theme }”.
    • Gunanya: daftar hadir rapat.
    • Yang melihat: sekretariat, dan yang Ibu/Bapak wakili.
    • Kapan saja bisa dihapus: ketik *hapus*.
    Apakah Ibu/Bapak setuju?
    .label = Persetujuan
    .opt-setuju = Ya, saya setuju
    .opt-tidak = Tidak
nama = Siapa nama lengkap Ibu/Bapak?
    .label = Nama
comes = Ibu/Bapak datang sebagai apa?
    .label = Datang sebagai
    .opt-diundang = Diundang lewat surat
    .opt-mewakili = Mewakili orang lain
    .opt-sendiri = Tanpa undangan
search = Nama, jabatan, atau instansi di undangannya? Misalnya: *Camat Bontang Utara*.
    .label = Nama di undangan
whom = Yang mana?
    .label = Nama di undangan
agency = Dari instansi atau lembaga apa?
    .label = Instansi
position = Apa jabatannya? Boleh *lewati*.
    .label = Jabatan

nobody = Tidak ada di daftar ini
taken = Yang Ibu/Bapak wakili baru saja tercatat hadir atau sudah diwakili orang lain. Ketik *absen* dan kodenya sekali lagi, atau lapor ke petugas di meja depan.
not-on-paper = Nama itu tidak ada di daftar undangan surat, atau sudah tercatat hadir. Coba *absen* sekali lagi dengan nama lain, atau lapor ke petugas di meja depan.
not-kept = Baik, tidak ada yang kami simpan. Daftar hadir bisa diisi di meja depan.
stands-for-you = *{ $name }* tercatat hadir mewakili Ibu/Bapak di rapat “{ $theme }”, pukul { $time }. Kalau keliru, sampaikan kepada sekretariat.
