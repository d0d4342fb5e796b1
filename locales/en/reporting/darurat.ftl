title = Emergency
about = Somebody is in danger, bleeding, convulsing or has died: tell the midwife now.
start = emergency

happened = What has happened, to whom, and where? One sentence is enough, for instance: *toddler with convulsions, RT 5, house of Bu Ani*
    .label = What has happened
spot = At which posyandu or village?
    .label = Place
sure = *Tell the midwife now?*
    “{ $happened }”
    Place: { $known_place }

    { $known_numbers }
    .label = Tell the midwife
    .opt-kabari = Yes, send
    .opt-tidak = No

heard = *This sounds like an emergency. Tell the midwife now?*
    “{ $words }”
    Place: { $place }

    { $numbers }
heard-open = The form that you were filling in stays open.
tap-alert = Yes, tell the midwife
tap-no = No need
with-code = Without buttons: type *KABARI { $number }*

call = Also call now:
number-119 = • 119 (ambulance)
number-of = • { $phone } ({ $name }, { role })
in-practice = This is practice, so *nobody was told*. If it is a real emergency, type *latihan* to end the practice, then *darurat*.
not-sent = All right, nobody was told. If things change, type *emergency*.
sent = 🚨 *Emergency { $number } is being sent* to { $names }. You will hear here as soon as somebody looks after it.
sent-puskesmas = No midwife of this place can be reached by the bot, so it goes to the puskesmas at once.
then-puskesmas = If nobody has answered within 15 minutes, the puskesmas is told, too.
nobody = 🚨 Neither midwife nor puskesmas of this place *can be reached by the bot*. Call now, or go to the nearest health facility.
tap-over = Help has come
no-place = Call *119* now, or go to the nearest midwife or puskesmas at once. From this chat it was *not passed on* to anybody, because you have no task at any posyandu or area.
not-yours = There is no such emergency, or it is not for you.
not-open = That emergency is over.

alarm = 🚨 *EMERGENCY { $number }* – { $place }, at { $time }
said = “{ $words }”
teller = From: { $name }, { role }{ $phone ->
    [none] {""}
   *[other] {" "}· { $phone }
  }
early = It has not reached the midwife, so we pass it on to you.
late = For 15 minutes no midwife has answered, so we pass it on to you.
next = If you look after it, press *I look after it* or type *TANGANI { $number }*.
tap-take = I look after it

unsent = ⚠️ Emergency { $number } has *not reached* the midwife's phone{ $passed ->
    [yes] ; the puskesmas is being told now
   *[no] {""}
  }. Please call.
reached = Emergency { $number } is on the phone of { $names }, without an answer yet. If it is pressing, call.
read = Emergency { $number } was read by { $names }, without an answer yet. If it is pressing, call.
passed = ⚠️ For 15 minutes no midwife has answered emergency { $number }. The puskesmas is being told now. Please call, too.
unanswered = ⚠️ Nobody has answered emergency { $number } yet. Call now, or go to the nearest health facility.
taken = ✅ Emergency { $number }: *{ $name } looks after it* (at { $time }).
taken-by = Emergency { $number } ({ $place }) is looked after by { $name }.
take-done = ✅ Noted: you look after emergency { $number }. We tell { $teller }. When help has come, press *Help has come* or type *TERTOLONG { $number }*.
take-before = Emergency { $number } is looked after by { $name } since { $time }.
over = ✅ Emergency { $number } ({ $place }) is over: help has come, says { $name }.
over-done = ✅ Noted: emergency { $number } is over. We tell those who were told. Thank you.
which = Which emergency?
tap-which = { $number }: { $place }

role = { $role ->
    [bidan] midwife
    [puskesmas] puskesmas
    [kader] kader
   *[other] officer
  }
