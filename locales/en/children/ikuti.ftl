title = Follow a child
about = Get the growth card's picture of one's own child, or the open days of a posyandu.
example = ikuti abcd-efgh
start = follow

code = Type the kader's code from the growth card, like *abcd-efgh*. No code? Type the name of the posyandu, like *Melati 2*, to hear of its open days only.
    .label = Code

wrong-code = This code does not fit or is no longer good. Check its letters, or ask the kader for a new one.
paused = Several codes were wrong. Please try again in { $minutes } minutes, or ask the kader for a new code.
spent = This code has been used or is too old. Ask the kader of the posyandu for a new one.
spent-now = The birth date did not fit three times. For the child's safety this code ends. Ask the kader of the posyandu for a new one.
wrong-date = The birth date does not fit. See the growth card or the KIA book. Tries left: { $left }.
no-consent = All right, nothing is stored. If you change your mind, type the code again.
no-consent-place = All right, nothing is stored.

following = ✅ News of *{ $child }* comes to this chat after each weighing. To see it at any time: type *anak saya*. To stop: type *berhenti*.
following-place = ✅ Ask here at any time when *{ $posyandu }* opens: type *anak saya*.
how-to-stop = To stop: type *berhenti*. Do you have a code on the growth card? Type *ikuti* and the code, and its picture comes, too.
came = *{ $child }* was at the posyandu on { $day }.
none-yet = *{ $child }* has no growth card picture yet. It comes here after the weighing.
next-day = 🗓 { $posyandu } opens next on *{ $day }*.
no-day = 🗓 We do not know yet when { $posyandu } opens next. Please ask its kader.
days-of = *{ $posyandu }*
tomorrow = 🗓 Tomorrow, { $day }, { $posyandu } opens.{ $child ->
    [none] { "" }
   *[other] { " " }Bring { $child } to be weighed.
  } Take the growth card or KIA book along.
none = No child or posyandu is followed in this chat. Do you have a code on the growth card? Type *ikuti* and the code.
tap-remind = Remind me a day before
reminds = ✅ All right, we remind you on the day before.
ended = { $why ->
    [five] *{ $child }* is five years old 🎉 News of its weight ends here. Thank you for coming every month.
    [moved] News of *{ $child }* ends here, because it has moved. Ask the kader of the new posyandu for a code.
   *[consent] News of *{ $child }* ends here, because the consent was taken back through the kader.
  }
no-place = We found no code or posyandu *{ $typed }*. Type *ikuti* and the code, or the name of a posyandu with its village: *ikuti Melati 2 Bontang Baru*.
many-places = { $count } posyandu fit *{ $typed }*.

ill = We hope for a quick recovery 🙏 Nobody can be examined in this chat: please see the bidan or the puskesmas, or ask the kader. Fits, trouble breathing, not drinking, vomiting everything or very weak: *call 119* now.
stranger = News of a child and the open days of a posyandu can be followed here: type *ikuti* and the code on the growth card, or *ikuti* and the name of the posyandu, such as *ikuti Melati 2*. No code yet? Ask the kader for one.
erase = What is known of a child is held by its posyandu: please ask its kader or midwife to erase it. No more news of it: type *berhenti*. To erase what is held of this chat: type *hapus data saya*.
ask-bidan = Please ask the bidan or the kader about that. What we can show:
not-noted = Weight and height are noted by the kader at the posyandu, so this is *not* noted. What is:

asks-when = tomorrow | next week | today | when | which day | what date
asks-open = posyandu | open | weighed | next
asks-schedule = schedule | open day | open days
asks-child = weight | weighed | growth card | picture | chart | news | growth | my child | height
asks-ill = ill | sick | fever | diarrhoea | cough | vomiting | fits | weak
asks-erase = erase | delete | remove
asks-mine = my child | my baby | mother of | father of
asks-health = stunting | nutrition | short | thin | fat | normal | healthy | why | medicine | vitamin
