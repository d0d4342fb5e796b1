### Pertanyaan tentang hari buka, dan kiriman yang belum terkirim.
when = kapan | tgl berapa | tanggal berapa | tgl brp | tanggal brp | tggl berapa | hari apa | jam berapa | jam brp | pukul berapa | jadwal | jadwalnya | jadual | kpn | bilo | kapan ya | hari ini | besok | minggu ini | bulan depan ada
what = posyandu | penimbangan | timbang | nimbang | ditimbang | imunisasi | vaksin | penyuluhan | buka | kegiatan | vitamin | kelas ibu | kelas balita | pmt | senam lansia | suntik
meeting = rapat | rakor | undangan | pertemuan | edaran | pokjanal
send = kirim | kirimkan | kirim saja | kirim aja | kirim sekarang | jadi kirim | sebar | sebarkan

opens = *{ $name }* buka { $day } tiap bulan. Berikutnya: { $dates }.
unknown = Hari buka *{ $name }* belum dicatat.
more = … dan { $n } posyandu lagi. Sebutkan nama posyandunya untuk melihat yang lain.
others = Vitamin A diberikan bulan Februari dan Agustus. Jadwal lain (penyuluhan, imunisasi, kelas ibu) tidak ada di sini: tanyakan kepada bidan, ya.
not-sent = Edaran { $number } (“{ $start }”) *belum terkirim*. Mau dikirim sekarang? Lihat dulu, lalu tekan *Kirim*.
look = Lihat lalu kirim
