# Answers to an invitation to a meeting.
come = ✅ Coming
decline = Not coming
deputy = Sending a deputy
come-after-all = Coming after all
codes = No buttons? Type *HADIR { $number }* (coming), *TIDAK { $number }* (not coming) or *WAKIL { $number }* (deputy).
codes-deputy = No buttons? Type *HADIR { $number }* (coming) or *TIDAK { $number }* (not coming).

coming = ✅ Noted: you are *coming* to “{ $theme }”: { $date }, { $time }, { $venue }.
declined = Noted: you are *not coming* to “{ $theme }”, { $date }.
before = Your answer before: { $answer ->
    [hadir] coming
    [tidak] not coming
   *[other] a deputy
  }.
maybe = Not sure yet about “{ $theme }”, { $date }? Please choose what is most likely, so that seats and food can be prepared. You can change it until the meeting begins.
why = Give a reason
reason-kept = Thank you, we pass the reason on to the secretariat. If you can come after all, tap *Coming after all*.
no-reason = All right, no reason given. If you can come after all, tap *Coming after all*.
answered-otherwise = You have changed your answer, so the reason was not noted.
deputy-declined = Thank you for telling us. We let { $name } know that you cannot stand in at “{ $theme }”.

not-yours = That invitation is not yours. Please answer the one that you received yourself.
not-invited = You are no longer on the list for “{ $theme }”. If that is a mistake, ask the secretariat.
cancelled = “{ $theme }” was cancelled, so no answer is needed.
started = “{ $theme }” has begun. Answers can no longer be changed. In the room already? Type *check in*.

which = Which meeting?
with-reason = Reason: “{ $words }”.
with-note = Note for the secretariat: “{ $words }”.
hadir-or-not = Invitation to “{ $theme }”: { $date }, { $time }, { $venue }. Are you coming?
answered-now = Your answer for “{ $theme }”, { $date }: { $answer ->
    [hadir] *coming*
    [tidak] *not coming*
   *[other] *a deputy*
  }. Change it?
facts = “{ $theme }”: { $date }, { $time }, { $venue }.
comes-or-reason = You wrote “{ $reason }”. Are you coming after all, or is that the reason? Nothing was changed yet.
