title = Hasil rujukan
about = Hasil anak yang dirujuk, dan pesan untuk kadernya.

referral = Ketik nomor rujukannya, misalnya: 12
    .label = Nomor rujukan
outcome = { $about_child }: apa hasilnya?
    .label = Hasil
    .opt-seen = Sudah diperiksa
    .opt-passed = Dirujuk ke puskesmas/RS
    .opt-absent = Tidak datang
    .opt-well = Sudah membaik
note = Ada pesan untuk kader: apa yang perlu dilakukan pada kunjungan berikutnya? Ketik singkat, atau *lewati*.
    .label = Pesan

# Kata untuk membaca hasil yang ditulis sendiri.
begins = hasil | hasil rujukan | hasil periksa | hasil pemeriksaan
takes = terima | diterima | siap | nerima | tak terimo | den tarimo
agrees = oke | ok | okey | okay | baik | iya | ya | nggih | inggih | olo | yo | noted | laksanakan
accept-around = cek | ke rumahnya | saya | sy | kami | kita | aku | rujukan | rujukannya | anak | anaknya | semua | semuanya | dulu | kesana | ke | sana | itu | ini | tadi | langsung | sekarang | sekalian | kunjungi | datangi | hubungi | lihat | liat | temui | tangani | tindak | lanjuti | tindaklanjuti | pagi | siang | sore | insya | allah | insyaallah | saja | aja | lagi | dan | rumahnya | rumah | ibunya
all = semua | semuanya | kabeh | sadonyo
thanks = terima kasih | terimakasih | trima kasih | trimakasih
denies = belum | tidak | tdk | tak | bukan | blm | gak | ga | nggak | ndak | kada | tanpa | kurang | belom | ora | indak | jangan | gagal | batal
done = sudah | sdh | udah | udh | telah | alhamdulillah | akhirnya
later = nanti | akan | besok | bsk | lusa | segera | rencana | rencananya | hendak | ingin | mau | insya | insyaallah | minggu | senin | selasa | rabu | kamis | jumat | sabtu
wishes = tolong | mohon | harap | minta | harus | perlu | sebaiknya | seharusnya | semoga | moga | supaya | agar | biar | kalau | klo | kalo | jika | bila | apakah | lekas | cepat | menunggu | tunggu | disuruh | disarankan | saran | anjurkan | dianjurkan
which = yang | yg
parts = dan | lalu | terus | trus | tapi | tetapi | kemudian | jadi | karena | krn
says-absent = tidak dtg | belum dtg | tdk dtg | blm dtg | ga datang | nggak datang | ndak datang | tak datang | gak dtg | tidak datang | belum datang | tdk datang | blm datang | gak datang | tidak hadir | belum hadir | tidak muncul | tidak dibawa | belum dibawa | tidak ada di rumah
says-passed = dirujuk | rujuk | kami rujuk | saya rujuk | dirujuk ke rs | rumah sakit | rs | rsud | igd | ke puskesmas | ke pkm | ke dokter
says-well = sembuh | membaik | sehat | pulih | sudah baik | sudah normal | sudah naik
says-seen = sy periksa | sy cek | saya cek | diperiksa | saya periksa | kami periksa | sudah periksa | dicek | sudah dicek | sudah saya lihat | sudah datang | ditangani | diobati | dikunjungi
