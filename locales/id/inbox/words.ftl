### Kata-kata di sekitar perintah dan pertanyaan. Dipisah dengan garis tegak.

# Sapaan dan pengiring di depan atau di belakang sebuah perintah: "izin lapor bu 🙏"
around = bu | ibu | bunda | bund | bun | pak | bapak | bpk | kak | kakak | mbak | mba | mas | bang | abang | uni | uda | teteh | min | admin | bidan | kader | bot | ya | yaa | yah | dong | deh | nih | lah | ma | tolong | mohon | maaf | permisi | izin | ijin | selamat | wr | wb
# Tanda bahwa seseorang bertanya
asks = apa | apakah | apaan | kapan | siapa | berapa | brp | gimana | bagaimana | gmn | bgmn | kenapa | knp | mengapa | mana | dimana | bisakah | bolehkah | kok | beda | bedanya | maksud | maksudnya | artinya
# Tanda bahwa seseorang ingin memulai sesuatu
wants = mau | ingin | pengen | pingin | minta | bisa | boleh | coba | lihat | liat | buka | isi | kirim | cara | caranya | gimana | bagaimana | gmn | hendak | perlu | handak | arep | nak
# Di belakang perintah: bukan isinya, tetapi tentang yang sudah ada
about = kemarin | kemaren | kmrn | tadi | yang | yg | dari | saya | sudah | udah | sdh | belum | blm | barusan | mereka | nya | itu
# Kata biasa yang menjadi perintah hanya bila berdiri sendiri
common = saya | lanjut | daftar | start | buka | belajar | stop | berhenti | pulang | hadir | saya hadir | saran | usul | usulan | tim | atur | balasan | tidak hadir | tidak bisa hadir | berhalangan | berhalangan hadir | siap hadir | anggota baru | tindak lanjut | undangan | kotak | kanal | pamit | pulang dulu | anak | anak saya | ikuti
# Kata yang memutuskan tentang pesan di atasnya, sebelum menjadi perintah sendiri
decides = hapus | undang | aktifkan | catat | batal | batalkan | kirim | ubah | lanjut | lanjutkan | simpan | setuju | tolak | hentikan | stop | tunda | jeda | balas
# Kata di sekitar `jangan dikirim dulu`
holds = jangan | jgn | tidak | tdk | ga | gak | nggak | ngga | ndak | nda | kada | ora | belum | blm | dulu | usah | perlu | jadi | nanti | saja | aja | sekarang | itu | tadi | ini | lah
# Bertanya apa gunanya bot ini
uses = kamu siapa | anda siapa | ini siapa | siapa ini | nomor siapa | robot | bisa apa | bantu apa | bantu apa aja | ngapain | ngapain aja | apa aja yang bisa | apa aja fiturnya | fitur apa | menunya apa | kegunaan | guna | manfaat | cara pake | caranya pakai | bisa apa saja | apa saja yang bisa | untuk apa | buat apa | dipakai apa | cara pakai | cara pakainya | cara memakai | cara menggunakan | cara pakenya | gunanya apa | apa gunanya | fungsinya | fungsi bot | ini apa | bot apa | aplikasi apa | pakainya gimana | pakenya gimana | apa saja fiturnya | mulai dari mana
# Menyanggupi, dan minta izin bertanya
agrees = mengerti | ngerti | paham | laksanakan | dilaksanakan | siap bu | siap pak | siap kak | baik bu | baik pak | noted | dimengerti | dipahami | siap bunda | nggih bu | inggih
may-ask = mau tanya | mau nanya | mau bertanya | boleh tanya | boleh nanya | izin bertanya | izin tanya | ijin tanya | numpang tanya | ada yang mau ditanyakan | mau tanya dong
# Berbasa-basi
smalltalk = apa kabar | kabar baik | sehat selalu | semoga sehat | salam kenal | semangat | lagi apa | sudah makan | tes | test | coba coba | selamat bertugas | met kerja | sehat sehat | piye kabare | apo kaba
# Angka laporan yang ditanyakan artinya, bukan dilaporkan.
meaning = apa artinya | artinya apa | apa arti | apa maksudnya | maksudnya apa | apa maksud | maksud apa | apa itu | itu apa | jelaskan | jelasin | tolong jelaskan | cara bacanya | bacanya gimana
# Bertanya arti sebuah kata
defines = itu yang | itu berarti | berarti | apa itu | itu apa | apaan | apa sih | apa ya | apa bedanya | arti | artinya | maksud | maksudnya | maksudnya apa | beda | bedanya | perbedaan | kepanjangan | kepanjangannya | singkatan | singkatannya | definisi | jelaskan | jelasin | bingung | dimaksud | apa artinya | apa maksudnya | iku opo | opo | apo | ngga tau | tidak tahu | gak tau | gak ngerti | tidak mengerti | belum paham | ga paham | dihitung apa | termasuk apa | yang masuk | cara baca | cara bacanya | cara membaca | cara lihat kms | cara isi kms | bacanya | rumus | rumusnya | definisinya | pengertian
thanks = terima kasih | terimakasih | makasih | makasi | mksh | mksih | trims | trim | tks | thanks | trimakasih | nuhun | suwun | matur nuwun | mauliate | tarimo kasih | tarima kasih | syukron
# Menyetujui yang ditunjukkan di atasnya, di bawah dua tombol
takes-over = simpan | masukkan | masukin | proses | tambah | tambahkan | catat | simpan saja | simpan semua | masukkan semua | tambah semua
# Bertanya caranya, dan yang bertanya cara hanya bersama kata kerja
helps = bantuan | cara | caranya | petunjuk | panduan | langkah | langkahnya | tutorial | kayapa caranya | piye carane | tata cara
helps-doing = bagaimana | gimana | gmn | bgmn | kayapa | piye
acts = kirim | lapor | unduh | ingatkan | periksa | buka | cek | lihat | buat | undang | timbang | atur | download | cuti | isi | ubah | pasang | bikin
# Di sekitarnya: bukan yang ditanyakan
helps-around = handak | hendak | arep | nak | ingin | pengen | ke | atas | bulan | ini | dalam | tentang | soal | untuk | utk | buat | membuat | bikin | pakai | pake | memakai | menggunakan | melihat | lihat | buka | membuka | minta | meminta | mau | bisa | supaya | agar | saya | kami | itu | nya | yang | benar | dong | laporan | posyandu | bulanan | lewat | di | bot | sini | pertama | kali | seperti | apa | melakukan | mengisi | isi | ketik | ngetik | diketik | kepada | camat | kecamatan | kader | sudah | belum
