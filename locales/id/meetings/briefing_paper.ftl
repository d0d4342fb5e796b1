# Bahan rapat di kertas. Selalu bahasa Indonesia.
title = BAHAN RAPAT
date = Hari/tanggal
time = Waktu
from = pukul { $begin } { $zone }
venue = Tempat
event = Acara
event-value = { $kind ->
    [rakor] Rapat koordinasi
    [pembinaan] Pembinaan
   *[pertemuan] Pertemuan koordinasi
  }: { $theme }
problems = Masalah dari kader, tiga bulan terakhir
problem-theme = { $theme }: { $n }{ $answered ->
    [0] , belum ada yang dijawab
   *[n] , { $answered } dijawab
  }
area = Kelurahan/desa
posyandu = Posyandu
month = Bulan
problem = Masalah
answered-by = Dijawab oleh
open = belum dijawab
hidden = ••• = nama, penyakit atau NIK warga: tidak dibaca di rapat.
source = Kabar Posyandu · bahan rapat { $id } · dibuat { $date }
page = Halaman { $page } dari { $pages }
file-name = bahan-rapat-{ $date }-{ $id }.pdf
