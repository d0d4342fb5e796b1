# A new chat that wants to be somebody's.
ask = 🔐 A new chat on { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] the simulator
  } wants to come in as you ({ $day }, { $time }). Is that you?
ask-lid = 🔐 Another WhatsApp account writes from your number ({ $day }, { $time }). Is that you?
said-lost = The new chat says that this one is lost. If you do not answer, somebody else with the right to do so can confirm it, and this chat ends.
told = 🔐 Your account now has another chat on { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] the simulator
  } ({ $day }, { $time }). If that is not you, press the button below. Good for 7 days.

second = 🔐 The invitation code for *{ $name }* ({ $role ->
    [kader] kader
    [bidan] midwife
    [puskesmas] puskesmas staff
    [lurah] lurah/village head
    [camat] camat
    [pokjanal] pokjanal member
    [secretariat] secretariat
    [chair] chair
    [admin] administrator
   *[other] member
  }{ $placed ->
    [0] { "" }
   *[other] { " " }{ $place }
  }) has just been used ({ $day }, { $time }). For this office one more person must confirm it.
    The phone number { $number ->
        [same] is the one on the roster.
        [other] is *not* the one on the roster.
       *[unknown] is not known to us.
    }
    Make sure first: call or meet the person. Is this { $name }?
second-lost = 🔐 A new chat wants to come in as *{ $name }* ({ $role ->
    [kader] kader
    [bidan] midwife
    [puskesmas] puskesmas staff
    [lurah] lurah/village head
    [camat] camat
    [pokjanal] pokjanal member
    [secretariat] secretariat
    [chair] chair
    [admin] administrator
   *[other] member
  }{ $placed ->
    [0] { "" }
   *[other] { " " }{ $place }
  }) with a new code, and says that the old chat is lost ({ $day }, { $time }).
    The phone number { $number ->
        [same] is the one on the roster.
        [other] is *not* the one on the roster.
       *[unknown] is not known to us.
    }
    Make sure first: call or meet the person. If you answer *Correct*, the old chats end.
by = { $maker } had the code made.

waits-chats = This account has another chat already, so we ask there first. If that is you, open it and press *It is me* within a day. The answer comes here.
waits-lid = We have also asked in the earlier chat of this number. If that is you, open it and press *It is me* within a day.
waits-second = Thank you. To be safe, one more person must confirm you. We have asked { $n }; the answer comes here.
nobody-second = Thank you. One more person must confirm you, but there is nobody yet whom we could ask. Have an administrator put your phone number on the roster, then come in from that number. The code is still good.
nobody-lost = Thank you. One more person must confirm you, but there is nobody yet whom we could ask. Have an administrator register one more administrator. Then type *gabung* with the same code; if it has expired, ask for a new one.
still-waits = { $asks ->
    [second] We are still waiting for the answer of somebody with the right to confirm you. It comes here.
   *[chats] We are still waiting for the answer from the earlier chat. If that is you, open it and press *It is me*. If you are somebody else, type the *invitation code* from your midwife or village office.
  }
needs-code = We cannot ask in the earlier chat, and a phone number alone is not enough. Ask the midwife or the secretariat for a new code and type it here. One more person will be asked to confirm.
too-many = Several chats are waiting for this account already. Try again tomorrow, or contact the secretariat.
refused = We have not connected this chat, because the answer was *no*. If you are the one, contact the midwife or the secretariat directly and ask for a new code. If not, ignore this.
unanswered = Nobody has answered within a day, so this chat is not connected. If you still want to come in, type *gabung* again.
linked = This chat is connected to your account now. Type *menu* to begin.
ended = 🔐 Your account has moved to another chat, and this one has ended: somebody else with the right to do so confirmed it. If that is wrong, contact the secretariat at once.
ended-by-owner = This chat was ended from another chat of that account.

mine-done = Good, the new chat is connected. If that was a mistake, press the button below. Good for 7 days.
not-mine-done = Good, we have not connected that chat, and it can see nothing. If somebody else has your phone number now, tell the midwife or the secretariat, so that the roster is put right.
vouched = Thank you. { $name } is connected.
doubted = Good, we have not connected that chat. If this looks suspicious, tell { $name } and the secretariat.
end-done = Ended. That chat can no longer see or send anything in your name. If somebody else has your phone number, tell the midwife or the secretariat.

which = Which one? Tap it, or type the words with the number as in our message.
tap-which = { $name }: { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[other] simulator
  } at { $time }
none = There is no such question, or it is not for you.
decided = That has been answered already.
late = That question is no longer open.
taken = That new chat turns out to belong to somebody else who has joined, so it was not linked.

link_mine = It is me
link_not_mine = Not me
link_lost = Old chat is lost
link_end = Not me, end it
link_vouch = Correct
link_doubt = Not that person
