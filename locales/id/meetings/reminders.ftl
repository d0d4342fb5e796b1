# Pengingat rapat.
head = ⏰ { $left ->
    [0] *Hari ini*
    [1] *Besok*
   *[other] *{ $left } hari lagi*
  }: rapat “{ $theme }”. { $date }, pukul { $time }, { $venue }.
unanswered = Kami belum menerima jawaban Ibu/Bapak. Apakah bisa hadir?
coming = Ibu/Bapak sudah menjawab *hadir*. Sampai jumpa 🙏
moved = Ibu/Bapak menjawab *hadir* sebelum waktu atau tempatnya diubah. Apakah masih bisa hadir?
deputy = { $name } yang akan mewakili belum membuka kodenya. Mohon diingatkan, atau kirim ulang kodenya.
deputy-nameless = Ibu/Bapak menjawab *diwakilkan*, tetapi nama yang mewakili belum ada. Siapa yang datang?

name = { $name ->
    [h7] 7 hari sebelum
    [h3] 3 hari sebelum
    [h1] sehari sebelum
    [j2] 2 jam sebelum
   *[other] { $name }
  }
none = tidak ada
