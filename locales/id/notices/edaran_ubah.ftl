title = Ubah edaran

notice = Nomor edarannya?
what = Apa yang mau diatur?
    .opt-text = Isi
    .opt-audience = Penerima
    .opt-kind = Jenis
    .opt-file = Gambar/PDF
    .opt-time = Waktu kirim
    .opt-rule = Kirim berulang
    .opt-ack = Tombol Mengerti
    .opt-replies = Boleh dibalas
    .opt-lasts = Berlaku sampai
body = Tulis isi yang baru. Huruf tebal: *di antara bintang*. Tanpa nama warga, ya.
audience = Untuk siapa?
    .none = Belum ada orang di wilayah Ibu/Bapak.
sentence = Tulis siapa penerimanya, misalnya:
    – *kader di Api-Api dan Gunung Elai, yang belum lapor, kecuali Siti Aminah*
meant = { $doubt_text }
    Yang mana?
    .label = Maksudnya
but_meant = { $but_doubt_text }
    Yang mana?
    .label = Maksudnya
who = Tugas atau instansi apa? Boleh beberapa, misalnya *1, 3*. Lewati untuk semua.
where = Di mana? Boleh beberapa. Lewati untuk seluruh wilayah.
only = Semua, atau hanya kader yang posyandunya belum lapor?
    .opt-all = Semua
    .opt-late = Yang belum lapor
but = Ada yang dikecualikan? Tulis nama orang, posyandu, kelurahan, atau tugasnya.
kind = Jenis apa? *Mendesak* menyela antrean dan jam tenang, jadi pakai seperlunya.
    .opt-pemberitahuan = Pemberitahuan
    .opt-undangan = Undangan kegiatan
    .opt-mendesak = Mendesak
files = Kirim satu gambar atau PDF. Lewati: tanpa lampiran.
when = Kirim kapan? Misalnya *besok pukul 08.00*. Lewati: langsung dikirim.
    .past = { $when } sudah lewat. Tetap pakai? Edaran akan langsung dikirim.
rule = Kapan diulang? Misalnya:
    – *Rabu kedua tiap bulan pukul 08.00*
    – *tiap Senin dan Kamis*
    – *tanggal 5 tiap bulan*
    – *H-3 hari buka posyandu*
    Lewati: sekali saja.
yes = Ya atau tidak?
    .opt-yes = Ya
    .opt-no = Tidak
lasts = Sampai kapan masih berguna? Sesudah itu tidak dikirim lagi.
    .opt-12 = 12 jam
    .opt-24 = 1 hari
    .opt-72 = 3 hari
    .opt-168 = 7 hari
    .opt-720 = 30 hari
