### Halaman dasbor tentang edaran.
menu = Edaran terkirim
menu-received = Edaran untuk saya
sent = Edaran setahun terakhir
received = Edaran untuk Ibu/Bapak, 60 hari terakhir
notice = Edaran { $number } dari { $sender }
reach = Sampai di mana edaran { $number }
source = Sumber: edaran di Kabar Posyandu
number = Nomor
day = Tanggal
sender = Pengirim
start = Isi
body = Isi
state-label = Keadaan
state = { $state ->
    [asked] menunggu persetujuan
    [sent] dikirim
    [cancelled] ditarik
    [stopped] berhenti, pengirim tidak berhak lagi
    [refused] tidak disetujui
    [lapsed] tidak ada yang memutuskan
   *[other] draf
  }
people = Penerima
reached = Sampai
confirmed = Mengerti
area = Wilayah
acked = { $acked ->
    [ya] sudah mengerti
   *[tidak] belum. Di obrolan, ketik *mengerti { $number }*
  }
sent-on = { $day }: { $state ->
    [asked] menunggu persetujuan
    [sent] dikirim
    [cancelled] ditarik
    [stopped] berhenti, pengirim tidak berhak lagi
    [refused] tidak disetujui
    [lapsed] tidak ada yang memutuskan
   *[other] draf
  }.
forgotten = Sampai tidaknya tiap pesan sudah dihapus. Yang menjawab Mengerti tetap tercatat.
waits-decision = Setujui atau tolak edaran { $sender }: { $start }
waits-confirm = { $count } edaran menunggu jawaban Mengerti

# Arti angka di halaman ini
means-people = *Penerima*: semua orang yang dituju edaran ini.
means-reached = *Sampai*: yang pesannya terkirim, dibagi semua penerima.
    Terkirim belum tentu dibaca.
means-confirmed = *Mengerti*: yang menekan tombol Mengerti, dibagi semua penerima.
