title = Rekaman saya
about = Laporan yang Ibu/Bapak kirim dalam setahun.
example = rekaman saya 2026
start = rekaman | rekaman saya | rekam jejak saya | catatan saya | prestasi saya | rekaman laporan
guide =
    Berapa bulan Ibu/Bapak lapor, berapa yang tepat waktu, dan berapa balita ditimbang dalam setahun. Tahun lain: *rekaman saya 2026*.

year = Tahun berapa?
last-year = tahun lalu | thn lalu | tahun kemarin | th lalu

head = *Rekaman { $name }, { $year }* 🌷
place = *{ $posyandu }*: lapor { $months } bulan ({ $names }); tepat waktu { $timely } dari { $months } ({ $share }), dibenarkan bidan { $verified } dari { $months }.
weighed = Balita ditimbang, dijumlah tiap bulan: { $count } kali.
run = Paling lama tanpa putus: { $months } bulan ({ $from } sampai { $to }).
thanks = Terima kasih sudah menjaga anak-anak di sekitar Ibu/Bapak.
none = Belum ada laporan { $year } yang Ibu/Bapak kirim dari sini. Kalau yang mengirim kader lain, rekamannya ada pada dia.
which-year = Tahun berapa? Tulis misalnya *rekaman saya 2026*, atau *rekaman saya tahun lalu*.

# Untuk disimpan atau dicetak
tap-pdf = Simpan sebagai PDF
pdf = Rekaman Ibu/Bapak, bisa disimpan atau dicetak.
paper-title = Rekaman kader posyandu
paper-about = Laporan bulanan yang dikirim { $name } selama { $year } lewat Kabar Posyandu.
col-month = Bulan
col-posyandu = Posyandu
col-weighed = Balita ditimbang
col-timely = Tepat waktu
col-verified = Dibenarkan bidan
mark = { $is ->
    [yes] ya
   *[other] –
  }
paper-sum = Lapor { $months } bulan: tepat waktu { $timely } dari { $months } ({ $share }), dibenarkan bidan { $verified } dari { $months }.
paper-source = Dibuat { $day } dari laporan yang tersimpan di Kabar Posyandu. Ini catatan untuk kader sendiri, bukan surat keterangan.
paper-file = Rekaman { $name } { $year }
