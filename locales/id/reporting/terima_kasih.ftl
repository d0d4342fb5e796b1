thanks = Terima kasih, { $name } 🌷 Laporan *{ $places }, { $month }* { $verified ->
    [yes] sudah dibenarkan bidan
   *[other] sudah masuk
  }{ $timely ->
    [yes] , tepat waktu
   *[other] {""}
  }: { $weighed } balita ditimbang.
run = Itu bulan ke-{ $months } berturut-turut tanpa putus.
year = Selama { $year } Ibu/Bapak sudah mengirim { $count } laporan. Lihat semuanya di *rekaman saya { $year }*.
