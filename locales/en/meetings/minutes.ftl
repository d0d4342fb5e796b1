# Minutes in the chat.
item = { $kind ->
    [kesimpulan] Conclusion
    [semua] Discussion
   *[lain] Other matters
  }
item-option = { $title }{ $notes ->
    [0] {""}
    [one] {" "}({ $notes } note)
   *[other] {" "}({ $notes } notes)
  }
photo-option = Photo { $n }
photo-option-named = Photo { $n }: { $name }
part = { $part ->
    [foto] Photos of the board
   *[waktu] End time
  }

step-lanjut = Next: { $title }
step-rtl = Note an action
step-ubah = Change a note
step-butir = Choose item
step-selesai = Finish
words-lanjut = next | skip
words-selesai = finish | done
words-rtl = action | add action | new action

kept = ✔ Noted: “{ $text }”
changed = ✔ Changed: “{ $text }”
removed = ✔ Removed.
note-gone = That note is not there any more.
photo = 📷 Photo kept, { $n } in all. They become an annex of the minutes.
photo-named = 📷 Photo kept with the caption “{ $caption }”, { $n } in all.
last = Last note: “{ $text }”
wish = *The leader wants this mended:* “{ $wish }”
ask-again = The minutes have changed, so the leader must be asked again.
full = These minutes are too long already. Shorten some notes first.

open = 📝 Minutes
see = 📝 See the minutes
appoint = Name a note-taker
take = Take over
go-on = Go on writing
heads = Change leader, note-taker, time
ask = Ask the leader to agree
spoken = The leader has agreed
sure = Yes, has agreed
yes = ✅ Agree
mend = Needs mending
correct = Correct the minutes
paper = File to print

taken = { $name } now writes the minutes of “{ $theme }”. All your notes are safe.
elsewhere = These minutes are now written by { $name }.
elsewhere-kept = Kept under item { $place }. But these minutes are now written by { $name }; your next message is *not* kept. To go on writing, take them over.
left = All right. Nothing was changed.
not-begun = The minutes of that meeting are not begun. Type *notulen* to begin.
too-early = The minutes of “{ $theme }” can be begun on the day of the meeting.
none-yet = There are no minutes of “{ $theme }” yet. We send them once the leader has agreed.
approved = These minutes were agreed to and sent. To correct them type *notulen*.
ended = ✔ Noted: it ended at { $time }
no-time = I could not read the time. Write for example *11.40*.
before-start = That is before the meeting began. Write when it ended, for example *11.40*.

appointed = { $name } takes the notes of this meeting and has been told.
appointed-told = You were named *note-taker* of “{ $theme }”, { $date }, at { $time }, { $venue }. On the day type *notulen*, or press this button.
not-invited = That person is not on the list of this meeting.

preview = *Minutes (draft): { $theme }*
    { $date }, { $venue }
    Leader: { $leader }
    Note-taker: { $taker }
    Noted as present: { $came }
sent-head = *Minutes: { $theme }*
    { $date }, { $venue }
    Leader: { $leader }
    Note-taker: { $taker }
    Noted as present: { $came }
counts = Actions: { $actions } · Photos: { $photos }. The PDF has everything.
changed-parts = *What changed:* { $parts }

asked = The minutes went to { $name } to be agreed to. We tell you the answer.
nobody-to-ask = The leader ({ $leader }) is not in this chat. Ask in person; then the secretariat presses *The leader has agreed*.
asks-you = { $name } asks you, as the leader, to agree to these minutes. After *Agree* they go to everyone invited.
codes = No buttons? Type *SETUJU { $number }* or *PERBAIKI { $number }*.
is-asked = The leader was asked and has not answered yet.
is-approved = These minutes were agreed to and sent.
being-mended = These minutes are being mended. We ask you again when they are ready.
old-ask = That button is for older minutes. They have changed; answer the newest message.
not-asked = Those minutes do not wait for your yes.
empty = The minutes are still empty. Note what was said or concluded first.
spoken-sure = Has *{ $leader }* agreed to these minutes? Your name is kept as the one who said so, and the minutes go to everybody.
mend-sent = Thank you. Your wish goes to the note-taker.
mend-own = All right, the minutes can be mended. Type *notulen* to go on.
mend-told = ✏️ { $name } wants the minutes of “{ $theme }” mended: “{ $wish }”
agreed = ✅ Thank you. The minutes of “{ $theme }” are agreed to and go to { $n ->
    [one] { $n } person
   *[other] { $n } people
  }.
agreed-told = ✅ The minutes of “{ $theme }” are agreed to ({ $name }) and go to { $n ->
    [one] { $n } person
   *[other] { $n } people
  }.{ $paper ->
    [0] {""}
   *[other] {" "}{ $paper } not in this chat: print them.
  }

sent = 📝 *Minutes* of “{ $theme }”, { $date }.
corrected = 📝 *Corrected minutes* (version { $version }) of “{ $theme }”, { $date }. They take the place of the former ones.
concluded = *Conclusion:*
    { $text }
own-actions = Your actions from this meeting: *{ $n }*.
here-paper = { $n ->
    [0] Everyone invited gets the minutes in the chat. Here is the file, should you want to print it.
   *[other] Minutes to print, for { $n } not in this chat:
        { $names }
  }
