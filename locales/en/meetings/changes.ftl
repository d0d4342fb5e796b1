# Meetings that move or are called off.
head = ⚠️ *Change:* “{ $theme }”
time = *Time:* { $date }, { $time } → *{ $newDate }, { $newTime }*
venue = *Place:* { $venue } → *{ $newVenue }*
asked = { $answer ->
    [hadir] You answered *coming*. Does it still suit you?
    [tidak] You answered *not coming*. Can you come now?
    [diwakilkan] You answered that a *deputy* comes. Does that still hold?
   *[none] Can you come?
  }
called-off = ❌ *Called off:* “{ $theme }”, planned for { $date }, { $time }, at { $venue }.
reason = Reason: { $reason }

changed = Noted. “{ $theme }”: *{ $date }, { $time }*, at *{ $venue }*. We tell { $count } people, and the reminders follow.
cancelled = “{ $theme }” is called off. We tell { $count } people.
by-hand = The bot does not reach them, so please tell them yourself: { $names }.
reminders-chosen = The reminders of “{ $theme }” were changed. The invited need not know, so they are not told.
no-reminders = “{ $theme }” has no reminders any more.

not-open = “{ $theme }” has begun or nobody is invited yet, so it cannot be changed here.
is-cancelled = “{ $theme }” is called off already.
past = That time is past. Type *ubah rakor* again with a time to come.
same = Nothing has changed, so nobody is told.
