# Rapat yang berubah atau dibatalkan.
head = ⚠️ *Perubahan* rapat “{ $theme }”
time = *Waktu:* { $date }, pukul { $time } → *{ $newDate }, pukul { $newTime }*
venue = *Tempat:* { $venue } → *{ $newVenue }*
asked = { $answer ->
    [hadir] Ibu/Bapak sudah menjawab *hadir*. Apakah masih bisa?
    [tidak] Ibu/Bapak menjawab *tidak hadir*. Apakah sekarang bisa?
    [diwakilkan] Ibu/Bapak menjawab *diwakilkan*. Apakah tetap begitu?
   *[none] Apakah Ibu/Bapak bisa hadir?
  }
called-off = ❌ *Dibatalkan:* rapat “{ $theme }”, yang sedianya { $date }, pukul { $time }, { $venue }.
reason = Alasan: { $reason }

changed = Tercatat. Rapat “{ $theme }”: *{ $date }, pukul { $time }*, *{ $venue }*. { $count } orang kami kabari, pengingatnya mengikuti.
cancelled = Rapat “{ $theme }” dibatalkan. { $count } orang kami kabari.
by-hand = Tidak terjangkau bot, jadi perlu dikabari sendiri: { $names }.
reminders-chosen = Pengingat rapat “{ $theme }” sudah diubah. Yang diundang tidak perlu tahu, jadi tidak kami kabari.
no-reminders = Rapat “{ $theme }” tidak lagi memakai pengingat.

not-open = Rapat “{ $theme }” sudah dimulai atau belum diundang, jadi tidak bisa diubah di sini.
is-cancelled = Rapat “{ $theme }” sudah dibatalkan.
past = Waktu itu sudah lewat. Ketik *ubah rakor* lagi dengan waktu yang akan datang.
same = Tidak ada yang berubah, jadi tidak ada yang kami kabari.
