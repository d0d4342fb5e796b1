### Bagian surat dan pesan undangan. Dipisah dengan garis tegak.

agenda = susunan acara | acara | agenda | agenda acara | agenda rapat | rundown | rangkaian acara | jadwal acara | mata acara | urutan acara
subject = perihal | hal
speakers = narasumber | nara sumber | narsum | pemateri | pembicara | pengisi materi | materi oleh
invitees = peserta | yang diundang | yg diundang | undangan untuk | kepada yth | kepada | yth | undangan | diundang | yang kami undang | daftar undangan | mengundang bapak ibu | peserta rapat
venue = tempat | lokasi | bertempat di | tempatnya | lokasinya | ruang | ruangan | bertempat
day = hari tanggal | hari | tanggal | tgl | hari tgl | tanggal pelaksanaan | hari tanggal pelaksanaan
hour = waktu | pukul | jam | pkl | jam pelaksanaan
theme = tema | topik | judul | nama kegiatan
signer = ttd | tertanda | hormat kami | salam hormat | hormat saya | a n | an
copies = tembusan | cc | tembusan yth
# Bagian yang belum ada tempatnya: dibaca lalu disebut.
other = dari | cp | contact person | narahubung | nara hubung | pakaian | dress code | dresscode | seragam | catatan | nb | ket | keterangan | link | link zoom | zoom | meeting id | passcode | konfirmasi | konfirmasi kehadiran | rsvp | membawa | perlengkapan | transport | lampiran
# Awal baris yang menutup surat: sesudahnya hanya penanda tangan dan tembusan.
closing = demikian | atas perhatian | atas kehadiran | atas perhatiannya | atas kehadirannya | wassalam | wassalamualaikum | terima kasih | hormat kami | salam hormat | mohon hadir | mohon kehadiran | mohon kehadirannya | mohon hadir tepat waktu | diharap hadir | mengingat pentingnya
# Awal baris yang hanya tata cara surat.
formal = pemerintah | sekretariat | dinas | kecamatan | kelurahan | badan | kop | jl | jalan | telp | telepon | fax | email | website | kode pos | lampiran | lamp | dengan hormat | assalamualaikum | salam | bismillah | di tempat | di | dalam rangka | sehubungan | menindaklanjuti | bersama ini | kami mengundang | mengharap kehadiran | mengharapkan kehadiran | yang akan dilaksanakan | yang insya allah | nip | nomor | sifat | kepada | yth | mengundang | undangan | surat undangan | waktu dalam | semua waktu | untuk hadir | wib | wita | wit | mohon hadir | mohon kehadiran
# Kata di depan nama kegiatan.
titled = undangan | surat undangan | mengundang | rundown | jadwal | jadwal acara | susunan acara | rapat | rakor | acara | kegiatan | pelaksanaan
day-mark = hari | hari ke | day | hari pertama | hari kedua | hari ketiga
# Kata di sekitar undangan dalam satu kalimat, yang tidak perlu disebut lagi.
around = mohon | dimohon | dimohonkan | diharap | diharapkan | mengharap | hadir | hadirnya | kehadiran | kehadirannya | menghadiri | mengikuti | dihadiri | bapak | ibu | bpk | pak | bu | saudara | sdr | semua | sekalian | kita | kami | akan | ada | diadakan | dilaksanakan | rapat | rakor | pertemuan | acara | kegiatan | undangan | undang | mengundang | ya | yah | nggih | assalamualaikum | wr | wb | selamat | pagi | siang | sore | malam | yth | dengan | hormat | terima | kasih | makasih | trims | pada | untuk | dalam | di | ke | hari | dan | yang | atas | perhatiannya | tersebut | ini | itu | salam | mulai | dimulai | waktu | bertempat | tempat | oleh | karena | dalam | rangka | agar | bisa | dapat | bahas | membahas | sampai | selesai | wita | wib | wit
