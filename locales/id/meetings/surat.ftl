# Surat undangan resmi. Selalu bahasa Indonesia.
number = Nomor
nature-label = Sifat
nature = { $nature ->
    [biasa] Biasa
    [segera] Segera
   *[penting] Penting
  }
attached = Lampiran
one-sheet = 1 (satu) lembar
subject-label = Perihal
subject = { $kind ->
    [rakor] Undangan rapat koordinasi
    [pembinaan] Undangan pembinaan
   *[pertemuan] Undangan pertemuan koordinasi
  }
to = Kepada Yth.
listed = Bapak/Ibu (daftar undangan)
in = di –
their-place = Tempat
opening = Dalam rangka peningkatan pelayanan posyandu, { $body } mengundang Bapak/Ibu untuk hadir pada:
opening-basis = Berdasarkan { $basis }, { $body } mengundang Bapak/Ibu untuk hadir pada:
date = Hari/tanggal
time-label = Waktu
time = pukul { $time }{ $ends ->
    [told] { "" }
   *[open] { " " }s.d. selesai
  }
venue = Tempat
event-label = Acara
event = { $kind ->
    [rakor] Rapat koordinasi
    [pembinaan] Pembinaan
   *[pertemuan] Pertemuan koordinasi
  }: { $theme }
closing = Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Bapak/Ibu kami ucapkan terima kasih.
copies = Tembusan:
represented = { $who } (diwakili { $by })
annex = Lampiran surat undangan
annex-date = Tanggal
annex-agenda = Susunan acara
annex-rtl = RTL rapat sebelumnya yang belum selesai
rtl-line = RTL { $code }: { $activity } ({ $by }, tenggat { $deadline })
rtl-more = … dan { $n } RTL lain
annex-speakers = Narasumber
annex-methods = Metode
annex-leader = Pimpinan rapat
annex-opener = Pembukaan
annex-guests = Tamu
annex-hosts = Penyelenggara
method = { $method ->
    [penyajian] penyajian
    [ceramah] ceramah
    [curah_pendapat] curah pendapat
    [tanya_jawab] tanya jawab
    [diskusi] diskusi
    [diskusi_kelompok] diskusi kelompok
    [praktik] praktik
    [kunjungan] kunjungan lapangan
   *[other] { $method }
  }
join = Konfirmasi kehadiran lewat Kabar Posyandu: buka obrolannya, lalu ketik: gabung { $code } (berlaku 14 hari, untuk satu orang).
join-link = Konfirmasi kehadiran lewat HP: pindai kode ini, atau buka
    { $link }
    Berlaku 14 hari, untuk satu orang.
letter-name = undangan-{ $date }.pdf
letters-name = surat-undangan-{ $date }.pdf
calendar-name = rapat-{ $date }.ics
stands-for = { $who } (mewakili { $office })
