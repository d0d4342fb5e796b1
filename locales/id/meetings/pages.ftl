### Halaman dasbor tentang rapat dan tindak lanjut.
menu-meetings = Rakor
menu-actions = Tindak lanjut (RTL)
meetings = Rapat setahun terakhir dan yang akan datang
meeting = { $theme } ({ $area })
actions = Tindak lanjut yang belum selesai
source-meetings = Sumber: rapat di Kabar Posyandu
source-actions = Sumber: tindak lanjut rapat di Kabar Posyandu
day = Tanggal
time = Pukul
theme = Tema
kind-label = Jenis
kind = { $kind ->
    [rakor] Rakor
    [pembinaan] Pembinaan
   *[pertemuan] Pertemuan
  }
area = Wilayah
state-label = Keadaan
state = { $state ->
    [draft] draf, belum diundang
    [hadir] Ibu/Bapak hadir
    [tidak] Ibu/Bapak tidak hadir
    [diwakilkan] diwakilkan
    [silent] Ibu/Bapak belum menjawab
    [held] berlangsung
    [closed] selesai
    [cancelled] dibatalkan
   *[invited] undangan sudah dikirim
  }
coming = Akan hadir
came = Hadir
when = { $date }, pukul { $time }, di { $venue }
agenda = Acara:
code = Nomor
activity = Kegiatan
owner = Penanggung jawab
agency = Instansi
deadline = Tenggat
days-late = Hari lewat
meeting-label = Rapat
action-state = { $state ->
    [kosong] belum ada penanggung jawab
    [offered] belum menjawab
    [running] berjalan
    [stuck] terkendala
    [done] selesai
   *[cancelled] dibatalkan
  }
late-on-time = Belum lewat tenggat
late-week = Lewat sampai 7 hari
late-month = Lewat 8–30 hari
late-longer = Lewat lebih dari 30 hari
waits-answer = Jawab undangan { $theme } ({ $day })
waits-actions = { $count } tindak lanjut Ibu/Bapak belum selesai{ $late ->
    [0] { "" }
   *[n] {", "}{ $late } lewat tenggat
  }

# Arti angka di halaman ini
means-late = *Lewat tenggat*: dihitung dari tanggal tenggat sampai hari ini, hanya tugas yang belum selesai.
means-coming = *Akan hadir*: yang menjawab hadir, dibagi semua yang diundang.
means-came = *Hadir*: yang tercatat di daftar hadir pada hari rapat.
    Bukan yang baru berjanji hadir.
