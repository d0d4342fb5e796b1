title = Kirim edaran
about = Kirim pesan ke semua orang di wilayah Ibu/Bapak. Belum terkirim sebelum Ibu/Bapak setuju.
example = edaran Besok posyandu buka pukul 08.00
start = edaran | buat edaran | kirim edaran | pengumuman | buat pengumuman

body = Tulis isi edarannya, atau kirim foto/PDF dengan keterangan. Huruf tebal: *di antara bintang*. Tanpa nama warga, ya.
    .label = Isi
files = Kirim gambar atau PDF-nya.
    .label = Lampiran
audience = Untuk siapa?
    .label = Penerima
    .none = Belum ada orang di wilayah Ibu/Bapak.
sentence = Tulis siapa penerimanya, misalnya:
    – *kader di Api-Api dan Gunung Elai, yang belum lapor, kecuali Siti Aminah*
    Boleh nama kelurahan, tugas, instansi, posyandu, orang, atau daftar yang disimpan. Pisahkan dua kelompok dengan *atau*.
    .label = Penerima
meant = { $doubt_text }
    Yang mana?
    .label = Maksudnya
but_meant = { $but_doubt_text }
    Yang mana?
    .label = Maksudnya
who = Tugas atau instansi apa? Boleh beberapa, misalnya *1, 3*. Lewati untuk semua.
    .label = Tugas
where = Di mana? Boleh beberapa. Lewati untuk seluruh wilayah.
    .label = Wilayah
only = Semua, atau hanya kader yang posyandunya belum lapor?
    .label = Hanya
    .opt-all = Semua
    .opt-late = Yang belum lapor
but = Ada yang dikecualikan? Tulis nama orang, posyandu, kelurahan, atau tugasnya.
    .label = Kecuali

all = Semua di wilayah saya
late = Yang belum lapor
choose = Pilih satu per satu …
write = Tulis sendiri …
office = { $role ->
    [camat] Camat
    [lurah] Lurah/Kepala Desa
    [chair] Ketua Pokjanal
    [secretariat] Sekretariat
   *[puskesmas] { "" }
  } { $place }
too-long = Teks ini { $length } huruf; paling banyak { $longest }. Belum ada yang dikirim. Singkatkan lalu kirim lagi, atau kirim sebagai PDF dengan keterangan pendek.
empty = Isinya belum ada. Ketik *edaran*, lalu tulis isinya.
not-understood = Belum paham: “{ $words }”. Tulis nama kelurahan, tugas (kader, bidan, lurah), posyandu, instansi, atau nama orang seperti di daftar. Coba tulis lagi, atau ketik *kembali*.
