ready = *{ $kind ->
    [rakor] Coordination meeting
    [pembinaan] Guidance
   *[pertemuan] Coordination gathering
  }: { $theme }*
    { $date }, { $time }
    { $venue }
count = *Send the invitation to { $reached } people?* ({ $total } invited)
by-channel = • by { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] simulator
  }: { $n }
on-paper = • not connected, need a letter: { $n } ({ $names })
nobody = Nobody is invited yet. Tap *Change* to choose participants.
no-letterhead = The letterhead is empty: type *kop surat*.
is-past = The time is past. Change it before sending.
nothing-sent = Kept as a draft. Nothing has been sent.
send = Send to { $n } people
send-paper = Settle it, all on paper
see-letter = See letter
see-names = See names
edit = Change
drop = Delete draft
count-changed = The list has just changed. Please look again.
names = *{ $n } invitees* (✉ = on paper)
paper-mark = ✉

sent = ✅ Invitations are on their way to { $n } people. Meeting number: *{ $id }*. Type *rakor { $id }* at any time to see it.
hand-over = { $n } people are not connected and were *not invited* by us. Print or pass on their letters.
paper = Letters for { $n } people
show = See meeting

letter = *INVITATION*
    To { $to }

    { $opening }

    Date: *{ $date }*
    Time: *{ $time }*
    Venue: *{ $venue }*
    Event: { $event }

    { $closing }
    { "*" }{ $body }*
calendar = 📅 Calendar
files = Documents ({ $n })
here-letter = The letter of invitation.
here-calendar = Open this file to keep the date in your phone's calendar.
here-paper = { $n } letters in one file, for:
    { $names }
all-reached = Every invitee is connected; no letter is needed.
