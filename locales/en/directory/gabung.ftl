title = Join
about = Come in with an invitation code.
start = join | start

code = Welcome to *Kabar Posyandu* 👋 Type your *invitation code*, for example: abcd-efgh-jkmn
    .label = Invitation code
    .hint = It has 12 letters and digits and comes from your midwife or village office. Capitals do not matter.

how-to =
    Welcome to *Kabar Posyandu* 👋
    To come in, type the *invitation code* from your midwife or village office.
    If your phone number is on our list, tap the button below to share your own number.
    For mothers: type *ikuti* and the code on the growth card, or *ikuti* and the name of the posyandu, such as *ikuti Melati 2*.
how-to-shown =
    Welcome to *Kabar Posyandu* 👋
    This WhatsApp number is not on our list yet. Type the *invitation code* from your midwife or village office, or ask them to register this number.
    For mothers: type *ikuti* and the code on the growth card, or *ikuti* and the name of the posyandu, such as *ikuti Melati 2*.
how-to-hidden =
    Welcome to *Kabar Posyandu* 👋
    To come in, type the *invitation code* from your midwife or village office.
    For mothers: type *ikuti* and the code on the growth card, or *ikuti* and the name of the posyandu, such as *ikuti Melati 2*.
held =
    Hello 👋 We know this number from another WhatsApp account, so we cannot tell yet who is writing.
    We keep your message for { $days } days. Type the *invitation code* from your midwife or village office, and we will go on with it.
share = 📱 Share my number
have-joined = You have joined already. Type *menu* to see what you can do.
not-joined = You have not joined yet. Type your invitation code first.

wrong-code = This code does not fit or is no longer valid. Please check its letters. Tries left: { $left }. If it still fails, ask for a new code.
paused = 5 wrong codes. To be safe, try again in { $minutes } minutes. Meanwhile ask for a new code.
expired = This invitation was used or has expired. Please ask for a new code.
not-own-contact = That is not your own number. Use the button *Share my number*, or type an invitation code.
not-own-contact-shown = That is not your own number. We see your number already; if it is not on the list, type an invitation code from your midwife or village office.
not-own-contact-hidden = Sorry, we cannot be sure of a number that is shared here. Please type the *invitation code* from your midwife or village office.
not-on-roster = This number is not on our list. Ask your midwife or village office for an invitation code and type it here.
chat-taken = This chat belongs to someone else who has joined. An invitation is for one person: open it from your own account.
no-consent = All right, nothing is kept. If you change your mind, type the invitation code again.
no-name = Please write just the full name in plain letters: without links, phone numbers or words like "approved".
no-line = Please use plain letters, without links.
full = There are many requests for { $posyandu } at the moment, so this one was not stored. Please ask whoever invited you, and try again tomorrow.
many-requests = ⚠️ There are very many requests to join *{ $posyandu }*, so new ones are held back until tomorrow. Please answer those that are there. If you do not know most of them, the code may have spread: ask new volunteers to get a new code from you directly.

welcome = Welcome, *{ $name }* 🎉 Type *menu* to begin. To try without anything being recorded, type *latihan*.
asked = Thank you. Your wish to join { $posyandu } went to the one who invited you. The answer comes here.
request = *{ $name }* would like to join as a volunteer at *{ $posyandu }* by your invitation. { $known ->
    [ya] The number is { $phone }.
   *[tidak] We do not know the number; the name is as typed.
  } Is this the right person? If in doubt, ask them directly first.
request-passed = *{ $name }* wants to join as a kader of *{ $posyandu }*. Whoever sent the invitation does not serve any more, so we ask you. { $known ->
    [ya] The number is { $phone }.
   *[tidak] We do not know the number; the name is as typed.
  } Is it the right person? If in doubt, ask them directly first.
accept = Yes, accept
decline = No, decline
accepted = { $name } is now kader at { $posyandu }. We told her.
declined = You declined { $name } for { $posyandu }. We told her.
joined = Welcome, *{ $name }* 🎉 You are now kader at *{ $posyandu }*. Type *menu* to begin.
turned-away = Sorry, your wish to join { $posyandu } was not accepted. Please ask the one who invited you. We keep nothing about you.
no-request = There is no such wish to join, or it is not for you to decide.
decided = This was decided already.
many-wrong-code = ⚠️ Within a day there were { $count } wrong invitation codes, from many numbers. Somebody may be trying. Invitation codes cannot be guessed, so nothing needs to be stopped; please check whether invitations were misprinted.
many-wrong-room = ⚠️ Within a day there were { $count } wrong codes of meeting rooms by people who are not invited. Somebody may be guessing. Until tomorrow, people who are not invited sign in by scanning the QR or at the desk; the invited can still type the figures.
many-wrong-follow = ⚠️ Within a day { $count } wrong codes of growth cards were typed, from many numbers. Perhaps somebody is guessing. Without the child's birth date such a code opens nothing.
