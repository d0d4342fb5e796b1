title = Referrals
about = Children referred to the bidan: who, why, and what came of it.
start = rujukan | referrals

asked = asked for by the kader

# For the kader, below the line of the child.
sent = { $urgent ->
    [yes] 🚨 *Referral { $number }, urgent*, goes to { $names }: { $reasons }. Do not wait: call too, or bring the child.
   *[no] 📋 Referral { $number } goes to { $names }: { $reasons }.
  }
sent-nobody = { $urgent ->
    [yes] 🚨 *Must be referred now*: { $reasons }. Bidan and puskesmas cannot be reached by the bot yet. Call now, or bring the child.
   *[no] 📋 Should be referred: { $reasons }. Bidan and puskesmas cannot be reached by the bot yet, so please tell them yourself.
  }
sent-own = 📋 Referral { $number } is noted for yourself: { $reasons }.
before = The referral of { $day } has no result yet; this new one takes its place.
taken-back = Referral { $number } is taken back, because the figures were mended.
waits-for-yes = Referral { $number } waits until the bidan has confirmed the figures.
in-practice = Outside practice this child is referred to the bidan.
call = Call:
number-of = • { $phone } ({ $name }, { $role ->
    [bidan] bidan
   *[other] puskesmas
  })

# For bidan and puskesmas.
head = { $urgent ->
    [yes] 🚨 *REFERRAL { $number }, URGENT*
   *[no] 📋 *REFERRAL { $number }*
  } – { $place }
about-child = *{ $name }*, { $sex ->
    [L] boy
   *[P] girl
  }, { $months } months (born { $born }){ $mother ->
    [none] {""}
   *[other] {", "}mother { $mother }
  }{ $rt ->
    [none] {""}
   *[other] {", "}RT { $rt }
  }
child = { $name } ({ $months } months{ $mother ->
    [none] {""}
   *[other] {", "}mother { $mother }
  })
oedema = swollen (oedema)
gained = { $grams ->
    [none] the same
   *[other] { $grams } g
  }
because = Reason: { $reasons }{ $twice ->
    [yes] , twice running
   *[no] {""}
  }
teller = From: { $name }, kader
early = This referral has not reached the bidan, so it comes to you.
late = The bidan has not answered this referral, so it comes to you.
take-next = Tap *I have it*, or type *TERIMA RUJUKAN { $number }*.
tap-take = I have it
outcome = { $outcome ->
    [seen] Seen
    [passed] Sent to puskesmas/hospital
    [absent] Did not come
    [well] Well again
   *[other] No result yet
  }

# News afterwards.
news-passed = ⚠️ The bidan has not answered referral { $number }, { $child }. The puskesmas is told now.
news-unanswered = ⚠️ Nobody has answered referral { $number }, { $child }. Call now, or bring the child to the puskesmas.
news-taken = ✅ Referral { $number }, { $child }: *{ $name } has it*. Please see to it that the mother comes.
news-taken-by = Referral { $number }, { $child }, was accepted by { $name }.
news-sent-on = ➡️ The bidan sends this child to you at the puskesmas. Once there is a result, choose below.
untaken = { $what ->
    [again] 📋 *{ $count } referrals of { $place } wait for your receipt:*
    [handed] 📋 { $place } is in your care now. *{ $count } referrals there were taken by nobody yet:*
    [late] 📋 *{ $count } referrals of { $place }* were not answered by the bidan, so they come to you:
   *[passed] The bidan has not answered *{ $count } referrals of { $place }*. The puskesmas is told.
  }
tap-take-all = { $count ->
    [1] I have it
   *[other] Accept all ({ $count })
  }
tap-list = One by one
taken-all = ✅ You have { $count } referrals. Their kader are told. Once there are results, type *rujukan*.
weekly = 📋 *{ $count } referrals still wait for a result*
weekly-next = Type e.g. *HASIL AISYAH: seen, …*, or open them one by one.
none-untaken = All referrals there were accepted already.
taken-together = ✅ *{ $name } has { $count } referrals now.* Please see to it that the mothers come:
news-result = { $outcome ->
    [seen] ✅ *Result of referral { $number }*, { $child }: seen by { $name }.
    [passed] ➡️ *Result of referral { $number }*, { $child }: sent to puskesmas/hospital by { $name }.
    [absent] ⚠️ *Referral { $number }*, { $child }: has not come, says { $name }.
   *[well] ✅ *Result of referral { $number }*, { $child }: well again, says { $name }.
  }
news-words = “{ $words }”
next-visit = { $outcome ->
    [seen] Next: follow the bidan's word at home, and weigh again on the next open day.
    [passed] Next: visit the family this week, and see to it that the child is taken there.
    [absent] Next: see the mother this week, ask what is difficult, go with her if needed.
   *[well] Next: weigh as usual on the next open day.
  }{ $phone ->
    [none] {""}
   *[other] {" "}The mother's phone: { $phone }
  }
news-changed = The kader has mended the figures of referral { $number }, { $child }:
news-ended = Referral { $number }, { $child }, is taken back: { $why ->
    [mended] its figures were mended, and there is no need.
    [doubted] its figures turned out doubtful. Confirm them first with *periksa anak*; if they are right, the referral is sent again.
    [moved] the child has moved away.
    [died] the child has died.
   *[left] the child is no longer on the posyandu's list.
  }
take-done = ✅ Referral { $number }, { $child }: you have it. Its kader is told.
take-before = Referral { $number }, { $child }, was accepted by { $name } ({ $day }).
result-next = Once there is a result, choose below, or write *HASIL RUJUKAN { $number }: …* in your own words.
not-referred = ⚠ Not recorded: no open referral has that name: “{ $words }”
which = Which referral?
which-result = Referral { $number }, { $child }: what came of it?
result-done = ✅ Noted for { $child }: { $outcome ->
    [seen] seen
    [passed] sent to puskesmas/hospital
    [absent] did not come
   *[well] well again
  }. Its kader hears of it in a moment.
tap-note = Write to the kader
told = ✅ Noted for { $child }: { $outcome ->
    [seen] seen
    [passed] sent to puskesmas/hospital
    [absent] did not come
   *[well] well again
  }. Your words go to its kader.
told-else = If it is not so, choose what is right:
told-soon = Fine. Its kader is told.
none = No child is waiting for the bidan. 👍
list = *{ $count } children wait for the bidan*{ $untaken ->
    [0] {""}
   *[other] , { $untaken } not accepted yet
  }
line = { $urgent ->
    [yes] 🚨{" "}
   *[no] • {""}
  }{ $number } { $child }{ $place ->
    [none] {""}
   *[other] , { $place }
  }: { $state ->
    [sent] not accepted yet
    [taken] accepted, no result yet
    [passed] at puskesmas/hospital
    [absent] has not come
   *[other] no result yet
  }{ $days ->
    [0] , today
   *[other] , { $days } days
  }
more = and { $count } more
standing = { $state ->
    [sent] The bidan has not accepted it yet.
    [taken] Accepted by { $name }, { $day }. No result yet.
    [seen] Seen by { $name }, { $day }.
    [passed] Sent to puskesmas/hospital by { $name }, { $day }.
    [absent] Has not come, says { $name }, { $day }.
    [well] Well again, says { $name }, { $day }.
    [mended] Taken back: its figures were mended.
    [doubted] Held back: its figures are doubtful and wait to be confirmed with *periksa anak*.
    [again] A newer referral took its place.
    [moved] Taken back: the child has moved away.
    [died] Taken back: the child has died.
   *[other] Taken back: the child is no longer on the list.
  }{ $words ->
    [none] {""}
   *[other] {" "}“{ $words }”
  }
not-open = Referral { $number }, { $child }, is over.
not-yours = There is no such referral, or it is not for you.
