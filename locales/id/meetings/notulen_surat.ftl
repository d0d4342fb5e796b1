# Notulen resmi. Selalu bahasa Indonesia.
title = NOTULEN
draft = DRAF – belum disetujui pimpinan rapat
agreed = Disetujui pimpinan rapat pada { $date }
correction = Perbaikan ke-{ $n }, menggantikan notulen sebelumnya. Yang berubah: { $parts }
date = Hari/tanggal
time = Waktu
from = pukul { $begin } { $zone }
from-to = pukul { $begin } – { $end } { $zone }
venue = Tempat
event = Acara
event-value = { $kind ->
    [rakor] Rapat koordinasi
    [pembinaan] Pembinaan
   *[pertemuan] Pertemuan koordinasi
  }: { $theme }
leader = Pimpinan rapat
taker = Notulis
came = Peserta
came-below = { $n } orang
came-annexed = { $n } orang (daftar di lampiran)
none-came = Sesuai daftar hadir
no = No
name = Nama
office = Jabatan/instansi
remark = Keterangan
represents = mewakili { $office }
left = pulang pukul { $time }
talk = Pembahasan
nothing = Tidak ada catatan.
conclusion = Kesimpulan
actions = Rencana tindak lanjut (RTL)
no-actions = Tidak ada RTL.
activity = Masalah dan kegiatan
target = Sasaran, tempat
deadline = Tenggat
owner = Pelaksana/PJ
means = Dana, indikator
state = Status
problem = Masalah: { $text }
goal = Tujuan: { $text }
fund = Dana: { $text }
annex-came = Lampiran: daftar peserta
annex-board = Lampiran: foto papan
photo = Foto { $n }. { $name }
photo-gone = (foto tidak tersedia)
page = Halaman { $page } dari { $pages }
source = Kabar Posyandu · rapat { $id } · versi { $version } · { $date }
file-name = notulen-{ $date }-{ $id }.pdf
