# The attendance list as a file: an official paper, in Indonesian.
title = DAFTAR HADIR
event-label = Acara
date-label = Hari/tanggal
time-label = Waktu
time = pukul { $time }{ $ends ->
    [told] { "" }
   *[open] { " " }s.d. selesai
  }
venue-label = Tempat
col-no = No
col-name = Nama
col-nip = NIP
col-office = Instansi/jabatan
col-sex = L/P
col-phone = No. HP
col-came = Datang
col-sign = Tanda tangan
represents = mewakili { $who }
left = pulang { $time }
source = Sumber: Kabar Posyandu, { $n } orang tercatat hadir sampai { $date } pukul { $time }
source-blank = Sumber: Kabar Posyandu, daftar undangan per { $date } pukul { $time }
page = Halaman { $at } dari { $of }
file-name = daftar-hadir-{ $date }
here = The attendance list of “{ $theme }”. It holds phone numbers: share it only where needed.
