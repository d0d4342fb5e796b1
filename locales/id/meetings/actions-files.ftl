# RTL di dalam berkas: Excel dan daftar cetak.
title = Rencana tindak lanjut (RTL) { $title }
year-title = Arsip rapat dan RTL tahun { $year }: { $body }
year-done = RTL selesai: { $done } dari { $items } ({ $share })
date = Keadaan: { $date }
source = Sumber: Kabar Posyandu, catatan RTL rapat
name = rtl-{ $date }
year-name = arsip-rapat-{ $year }-per-{ $date }
tab-items = RTL
tab-meetings = Rapat
column-no = No.
column-code = No. RTL
column-meeting = Rapat
column-area = Wilayah
column-problem = Masalah
column-activity = Kegiatan
column-goal = Tujuan
column-target = Sasaran
column-place = Tempat
column-deadline = Tenggat
column-agency = Pelaksana (instansi)
column-owner = Penanggung jawab
column-fund = Sumber dana
column-indicator = Indikator
column-kind = Tugas Pokjanal
column-status = Status
column-late = Terlambat (hari)
column-closed = Selesai tanggal
column-day = Tanggal
column-meeting-kind = Jenis
column-theme = Tema
column-venue = Tempat
column-invited = Diundang
column-came = Hadir
column-items = RTL
column-done = RTL selesai
column-share = Selesai/RTL
meeting-kind = { $kind ->
    [rakor] Rakor
    [pembinaan] Pembinaan
   *[pertemuan] Pertemuan koordinasi
  }
kind = { $kind ->
    [data] Data
    [masalah] Menyampaikan masalah
    [analisis] Analisis
    [rencana] Rencana dan dana
    [pembinaan] Pembinaan
    [partisipasi] Partisipasi masyarakat
    [lain] Kegiatan lain
   *[lapor] Pelaporan
  }
status = { $status ->
    [kosong] belum ada penanggung jawab
    [offered] belum menjawab
    [running] berjalan
    [stuck] terkendala
    [done] selesai
   *[cancelled] dibatalkan
  }
paper-title = Rencana tindak lanjut
paper-source = Keadaan { $date }. Sumber: Kabar Posyandu, catatan RTL rapat.
paper-name = rtl-rapat-{ $date }.pdf
