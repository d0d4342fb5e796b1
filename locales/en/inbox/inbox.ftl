# What is said outside questions: menu, broken connections, old buttons.
practice = 🎓 *PRACTICE* – not recorded as a real report
menu = Hello, { $name }. What would you like to do?
menu-hint = Type *menu* to see what you can do.
help =
  You can type:
  • *menu* – what you can do
  • *saya* – what we hold about you
  • *bahasa* – change language
  While filling in: *back*, *save*, *cancel*, *help*.
help-head = What you can do here:
help-line = • { $what } Type: *{ $example }*
guide-type = Type: *{ $example }*
help-topics = Each of them explained: type *bantuan* and then { $topics }.
you-are-welcome = You are welcome 🙏
thanks-back = You are welcome 🙏 If there is something to note, type *menu*.
agreed = All right 🙏 We changed nothing. If there is something to note, type *menu*.
go-ahead = Please do. Write it in one message.
which-offer = About that message, please choose:
this-message =
    “{ $about }…”
    This message? If so, press:
which-message = About which message?
leave-first = “{ $title }” is not finished, and its answers are lost when *{ $wanted }* is opened now. Go on below, or:
leave-for = Leave it, open { $wanted }
offer-one = Shall we open *{ $title }*? What you wrote has not been noted.
offer-which = Which one shall we open? What you wrote has not been noted.
nothing-open = No question is waiting for an answer, so nothing has changed. What would you like to do?
not-understood =
  Sorry, we did not understand “{ $written }”. It was not noted, and not passed on to anybody.
  Try other words, type *help*, or choose:
photo-idle = Your photo was not kept, because no form asks for it now. What is it for? Begin first, then send it again when asked.
file-idle = The file has not been kept, because no form needs one yet. What is it for? Begin first, and send the file again when it is asked for.
photo-not-kept = The photo or file was not kept. Please send it again when asked.
location-idle = Your location has come, but it was not kept: no form asks for it now. What would you like to do?
no-words = We cannot read voice notes, stickers or videos yet. Please type it, or choose:
call-now =
  This sounds like an emergency. *Call 119 (ambulance) now*, or the nearest midwife or puskesmas.
  This number is not registered here, so nobody has been told.
join-first =
  This number is not registered yet. Ask the midwife or the village office for an invitation code and type it here.
  If your phone number is registered already, type *gabung*.
not-yours = “{ $title }” is not among your duties. Type *menu* to see what you can do.
not-in-practice = This cannot be tried in practice. Type *latihan* to end the practice.
kept = Your “{ $title }” is saved. Open it again any time from the *menu*.
stale = That button or question is no longer valid.
welcome-back = Welcome back. We go on from here. To begin once more, choose *Start anew*.
anew = Start anew
interrupted = Sorry, the connection broke. Your last message was not recorded. We go on from here.
late-edit = The message you changed has been recorded already, so the report has not changed.
correct = Correct the report
join-code = Do you have an invitation code from the midwife or the village office? Type *gabung* and the code, for example *gabung abcd-efgh-jkmn*.
in-private = To protect people's data, please write to me in a private chat.
held = The answer to what you wrote before, which WhatsApp held back. To go on, please write there again.
set-aside = Sorry, we could not process your message. We kept it to look into it. Please try again in a moment.
too-fast = Your messages come faster than we can read. What was not answered was not noted. Please wait { $minutes ->
    [1] a minute
   *[other] { $minutes } minutes
  } and send it again 🙏
taken = What you began is now being continued by { $name }. Nothing you filled in is lost.
nudge-of = *{ $what }* is not finished; we keep it. Go on with it?
nudge = What you began is not finished; we kept it. Do you want to go on?
nudge-last-of = *{ $what }* has been unfinished for long. In a week we delete it, unless you go on with it.
nudge-last = What you began has been unfinished for long. In a week we delete it, unless you go on with it.
go-on = Go on
not-a-document = That file is no PDF that can be opened, or larger than 10 MB. Please send another one.
no-file = We could not get that file or photo: it is larger than 10 MB, or it is kept no longer. Please send it once more.
not-a-picture = That file is not a picture we can open. Please send just the photo.
picture-large = That picture is too large for us to open. Please send an ordinary photo from the camera or gallery of your phone.
command-menu = What you can do
command-lapor = Report this month
command-rekap = Who has reported
command-saya = What we hold about you
command-bahasa = Change language
command-bantuan = How to use it
taken-back = { $title } is back. We go on from here.
no-take-back = There is no cancelled form that can be taken back.
began-since = { $title } was begun again since then, so I leave the cancelled one.
