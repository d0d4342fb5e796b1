# Those who stand in for somebody.
who = All right, a deputy.
write-name = Name the deputy
noted = Noted: { $name } *stands in for you* at “{ $theme }”. Please forward the next message to your deputy. Until it is opened, the reminders still come to you.
forward = Dear { $name }, please stand in for *{ $member }* at “{ $theme }”: { $date }, { $time }, at { $venue }. Open Kabar Posyandu and type *gabung { $code }*
forward-link = Dear { $name }, please stand in for *{ $member }* at “{ $theme }”: { $date }, { $time }, at { $venue }. Open { $link } or type *gabung { $code }*
relink = Send the code again

joined = Thank you. You are *coming for { $member }* to “{ $theme }”. { $date }, { $time }, at { $venue }. The reminders come to you here.
has-come = { $name } has accepted and will stand in for you at “{ $theme }”, { $date }. The next reminders go to { $name }.
withdrawn = { $name } takes care of the invitation to “{ $theme }”, { $date }. You need not stand in any more. Thank you.
lost = { $name } cannot stand in for you at “{ $theme }” after all: { $date }, { $time }. Please answer again.
not-taken = All right, nothing was stored. Please tell the one who asked you to stand in.

deputy-of-deputy = You are coming as a deputy yourself and cannot send another one. If you cannot come, answer *not coming*; we tell the one you stand in for.
not-deputed = No deputy was named for that invitation.
has-joined = { $name } has joined already, so the code is not needed any more.
expired = This code was used or replaced, or the meeting is over. Ask the one who gave it to you for a new one.
chat-taken = This chat belongs to someone else who has joined. An invitation is for one person: open it from your own account.
own-code = This code is for your deputy; please pass it on. If you want to come yourself, tap *Coming* in the invitation.
noted-nameless = Noted: a *deputy* comes to “{ $theme }”. Only the name is missing.
