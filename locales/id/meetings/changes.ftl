# Rapat yang berubah atau dibatalkan.
head = ⚠️ *Perubahan* { $theme }
time = *Waktu:* { $date }, pukul { $time } → *{ $newDate }, pukul { $newTime }*
venue = *Tempat:* { $venue } → *{ $newVenue }*
asked = { $answer ->
    [hadir] Ibu/Bapak sudah menjawab *hadir*. Apakah masih bisa?
    [tidak] Ibu/Bapak menjawab *tidak hadir*. Apakah sekarang bisa?
    [diwakilkan] Ibu/Bapak menjawab *diwakilkan*. Apakah tetap begitu?
   *[none] Apakah Ibu/Bapak bisa hadir?
  }
called-off = ❌ *Dibatalkan:* { $theme }, yang sedianya { $date }, pukul { $time }, di { $venue }.
reason = Alasan: { $reason }

changed = Tercatat. { $theme }: *{ $date }, pukul { $time }*, di *{ $venue }*. { $count } orang kami kabari, pengingatnya mengikuti.
cancelled = { $theme } dibatalkan. { $count } orang kami kabari.
by-hand = Tidak terjangkau bot, jadi perlu dikabari sendiri: { $names }.
reminders-chosen = Pengingat { $theme } sudah diubah. Yang diundang tidak perlu tahu, jadi tidak kami kabari.
no-reminders = { $theme } tidak lagi memakai pengingat.

not-open = { $theme } sudah dimulai atau belum diundang, jadi tidak bisa diubah di sini.
is-cancelled = { $theme } sudah dibatalkan.
past = Waktu itu sudah lewat. Ketik *ubah rakor* lagi dengan waktu yang akan datang.
same = Tidak ada yang berubah, jadi tidak ada yang kami kabari.
