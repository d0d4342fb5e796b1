# What came of a notice.
head = 📊 *Notice { $number }*: “{ $start }”
    Got it { $got } of { $all }. Understood { $confirmed }.
forgotten = 📊 *Notice { $number }*: “{ $start }”
    Understood { $acked } of { $all }. Who got it is kept for 90 days only, so that is gone.
by-area = *By area* (Understood / got it)
by-area-line = { $label }: { $confirmed } / { $got }{ $others ->
    [0] { "" }
   *[other] , not arrived { $others }
  }
by-role = *By role* (Understood / got it)
by-role-line = { $label ->
    [kader] kader
    [bidan] midwives
    [puskesmas] puskesmas staff
    [lurah] village heads
    [camat] camat
    [pokjanal] pokjanal members
    [secretariat] secretariat
   *[chair] chair
  }: { $confirmed } / { $got }{ $others ->
    [0] { "" }
   *[other] , not arrived { $others }
  }
silent = Not pressed Understood ({ $n }): { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  }
sheet = The recipients of notice { $number } (“{ $start }”). It names people: keep it well.
no-reminder = That notice cannot be reminded of: it is past its time, withdrawn, or has no Understood button.
not-yet = That notice is still being sent. Wait until it is done, then remind the others: type *kiriman* to see it.
reminded-lately = They were reminded a short while ago. So as not to disturb them, again after { $time }.

chart = Notice { $number }: who has understood
chart-people = people
chart-confirmed = Understood
chart-silent = Got it, not confirmed
chart-others = Not arrived
reach-signs = Blue = understood, hollow box = not yet
reach-as-of = As of { $day }
reach-of = { $n } of { $all }
reach-all = All together { $share }
reach-more = { $count } more areas are not drawn.

file = notice-{ $number }
tab = Recipients
title = Recipients of notice { $number } from { $sender }
as-of = As of { $date }, { $time }
column-no = No.
column-name = Name
column-role = Role
column-area = Area
column-state = Sending
column-why = Why it failed
column-confirmed-at = Understood at
column-note = Note
not-confirmed = not confirmed
status = { $status ->
    [queued] waiting
    [sending] being sent
    [sent] sent
    [delivered] arrived on the phone
    [read] opened
    [failed] failed
    [expired] expired
    [cancelled] not sent
    [deleted] taken back
    [corrected] followed by a correction
    [unreached] cannot be taken back
    [forgotten] no longer kept
   *[none] not begun
  }
