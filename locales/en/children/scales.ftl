# At the scales, for kader and bidan. Never in a group.

opened = *Open day of { $place }*, { $day }. Please begin.
opened-again = *{ $place }*, { $day } is open again. What was written is still there.
goes-on = *{ $place }*, { $day } is still open. Just go on.
how = One message a child, for example: *Aisyah 8,4 72 lila 14,2 vit A merah, ASI*
    Other kader can write from their own phones.
no-children = The list of children is still empty. A new child takes one line: *baru: Aisyah P 3/2/2025 ibu Rina RT 4 8,4 72*
no-posyandu = Weighing is for the kader of a posyandu, its bidan and puskesmas. The sums are in *rekap*.
not-that-day = You can write to the open days of this month that have passed, or of last month until the 10th. For another day, ask the bidan.
not-hers = *{ $name }* is not your posyandu: its own kader keep it. Yours: { $own }.
of-others = ⚠️ { $count ->
    [0] *{ $name }* is not the posyandu that is weighed here.
   *[other] { $count } lines for *{ $name }* were not kept here: { $lines }.
  } { $hers ->
    [yes] Type *timbang { $name }*, then send them again.
   *[no] The kader of { $name } keep them.
  }
none-open = There is no open day yet. Type *timbang* to begin one.

child-label = { $name }, born { $born }{ $known ->
    [yes] , mother { $mother }
   *[no] {""}
  }
figure = { $field ->
    [arm] arm {""}
    [head] head {""}
   *[other] {""}
  }{ $value }
position = { $how ->
    [lying] lying
   *[standing] standing
  }
oedema = { $is ->
    [yes] swollen (oedema)
   *[no] not swollen
  }
not-weighed = not weighed: { $why }
why-not = { $why ->
    [fussy] fussy
    [ill] ill
    [refused] refused
    [scales] scales broken
   *[other] no reason told
  }
vaccine = vaccine { $name }
ill = ill: { $what }
well = well
no-tbc = no signs of TB
tbc = { $sign ->
    [cough] long cough
    [fever] long fever
    [no-gain] no gain in weight
   *[contact] contact with TB
  }
service = { $what ->
    [vitaminA-blue] blue vitamin A
    [vitaminA-red] red vitamin A
    [vitaminA-given] vitamin A
    [vitaminA-no] no vitamin A yet
    [worm-true] worm tablet
    [worm-false] no worm tablet yet
    [immunised-yes] vaccinated
    [immunised-no] not vaccinated
    [immunised-complete] all vaccines
    [immunised-incomplete] vaccines not complete
    [asi-exclusive] only mother's milk
    [asi-yes] mother's milk
    [asi-no] no mother's milk
    [asi-partly] not only mother's milk
    [formula-true] formula
    [formula-false] no formula
    [mpasi-true] complementary food
    [mpasi-false] no complementary food yet
    [checklist-complete] checklist complete
    [checklist-incomplete] checklist not complete
    [meal-true] supplementary food
    [meal-false] no supplementary food
    [referred-true] to be referred
    [referred-false] no referral needed
    [education-true] advice given
    [education-false] no advice yet
    [book-true] has a KMS/KIA book
    [book-false] has no KMS/KIA book
   *[other] mother's milk E{ $n }
  }
came = present
nothing = empty

noted = ✅ *{ $name }*: { $what }.
noted-on = For { $day }:
changed = ✏️ *{ $name }*: { $was } → { $is }.
unchanged = *{ $name }*: still { $what }.
gain = { $gain ->
    [B] Weighed for the first time: *B*.
    [O] Not weighed last month: *O*.
   *[other] { $way ->
        [up] Gained { $gained } g
        [down] Lost { $gained } g
       *[flat] Same weight
      }{ $known ->
        [yes] {" "}(needs { $wanted } g)
       *[no] {""}
      }: *{ $gain }*{ $twice ->
        [yes] , twice running (*2T*).
       *[no] .
      }
  }
said-otherwise = ⚠️ You wrote { $said }, the weights say { $gain }.
below-red = below the red line (BGM)
above-orange = above the orange line
class = { $index } { $class }
held-back = a figure is doubtful, so the bidan looks at it first
to-mother = 💬 For the mother: { $sentence }
added = New child, now in the list.
added-only = ✅ *{ $name }*: a new child, now in the list. Write its weight and length, like *8.4 72*.
added-guest-only = ✅ *{ $name }*: a visitor, not in the list. Write its weight and length, like *8.4 72*.
added-guest = Visitor: weighed here, not in the list.

due-line = Still open: { $what }.
due = { $name ->
    [length] length/height
    [head] head
    [arm] arm
    [vitaminA-blue] blue vitamin A
    [vitaminA-red] red vitamin A
    [worm] worm tablet
    [exclusive] { $n ->
        [0] only mother's milk?
       *[other] only mother's milk? (E{ $n })
      }
    [mpasi] complementary food
    [checklist] checklist of development
   *[tbc] signs of TB
  }
due-dose = { $late ->
    [yes] { $name } (late)
   *[no] { $name }
  }

taken = ✅ { $count } { $count ->
    [one] child
   *[other] children
  } stored:
short = • { $name } { $what }{ $known ->
    [yes] {" "}*{ $gain }*
   *[no] {""}
  }{ $added ->
    [yes] {" "}(new)
   *[no] {""}
  }
shared = ✅ { $what } for { $count } { $count ->
    [one] child
   *[other] children
  }: { $names }.
nobody-yet = Nobody has been written down today, so nothing was filled in. Write the children first.
not-this-age = Not for their age, so not noted: { $names }.
not-this-age-many = Not for the age of { $count } others, so not noted for them.
removed = Today's line of { $name } is removed. If that was wrong, write the figures again.
moved-to = What was written for { $from } today is { $to }'s now.
nothing-to-remove = { $name } has no line today.
absent = { $name } did not come{ $known ->
    [yes] {" "}({ $reason }).
   *[no] .
  }
absent-but-came = { $name } is noted as present today. If that is wrong, type *hapus { $name }*.
dropped = All right, not stored.
write-again = All right, not stored. Write it as it should be, for example *{ $name } 8,4*.
unclear-stays = “{ $written }” cannot be kept like that. Write what it is, for example *{ $name } bb 8,4* or *{ $name } tb 72*.
over-five = { $name } was born { $born }, is over five and is not kept here. If the date is wrong, write it again.
remove-all = Not all at once, so that nothing is lost. Name them, for example *hapus Aisyah dan Budi*.
row-apart = ⚠️ “{ $said }” was not noted. Send it alone.
sum-differs = ⚠️ You wrote { $said }; { $lines ->
    [0] {""}
   *[other] { $lines } lines were read, {""}
  }{ $came } children are noted today. Is anybody missing?
remove-whose = Whose line goes? Write it with the name{ $known ->
    [yes] , for example *hapus { $name }*
   *[no] {""}
  }.
note = note: { $what }
facts-kept = Added to what is known of *{ $name }*:
fact-differs = Written { $said }, in the register { $stands }. Not changed; if need be write *ubah anak { $name }*.
doubted = 🔎 The figure is marked, so that the bidan sees it too.
left = All right, { $name } stays as it was.
unread = ⚠️ Not understood, so not stored: “{ $written }”
unread-why = ⚠️ { $why }
unread-more = ⚠️ And { $count } more lines were not understood.
never-weighed = { $name } has never been weighed here.
was-on = { $day }: { $what }{ $known ->
    [yes] {" "}*{ $gain }*
   *[no] {""}
  }
no-picture = There is no picture yet: no weight has been noted.

ask-near = ❓ “{ $written }”: do you mean *{ $child }*?
ask-which = ❓ Which “{ $written }”?
ask-new = ❓ *{ $written }* is not in the list. A new child?
ask-new-facts = ❓ *{ $written }* is not in the list. New child or visitor? Write L/P, birth date and mother, for example: *P 3/2/2025 ibu Rina*
ask-facts = ❓ *{ $written }*: write L/P, birth date and mother, for example: *P 3/2/2025 ibu Rina*
ask-whose = ❓ “{ $written }” for whom? Write it again with the name.
ask-day = ❓ It says { $on }, but the open day is { $day }. For which day?
ask-late = ❓ The day still open is { $day }, and today is { $on }. For which day is this?
ask-odd = ❓ *{ $who } { $told }*?
odd-range = No child under five measures so.
odd-flag = Far from what children of this age measure.
odd-last = Last time { $was } ({ $day }).
ask-differs = ❓ *{ $who }*: { $own ->
    [yes] you wrote
   *[no] { $by } wrote
  } { $stands } ({ $time }). Now { $told }. Which is right?
ask-unclear = ❓ *{ $who }*: { $doubt }
ask-swap = ❓ Swap them? Now *{ $one }*: { $was }; *{ $other }*: { $is }.
ask-more = { $count } more { $count ->
    [one] question
   *[other] questions
  } to answer{ $count ->
    [one] .
   *[other] ; write *what was asked* at any time.
  }

yes-name = Yes, { $name }
another-child = Another child
new-child = New child
guest = Visitor
slip = A slip
drop = Leave it
on-that-day = { $day }
on-this-day = Today, { $day }
stands = Yes, { $told }
replace = Change: { $told }
leave = Keep: { $stands }
perhaps = { $told }
swap = Yes, swap
no-swap = No, leave

step-kms = 📈 KMS picture
step-waiting = Still unclear ({ $count })
step-missing = Not come yet ({ $count })
step-absent = Does not come
step-finish = Finish weighing
step-close = Close now

before-closing = Before closing, this is not noted yet:
before-closing-how = If it was given, write it at once, for example *vit A merah semua kecuali Budi*. If not, just close.
missing-what = { $name ->
    [vitaminA-blue] blue vitamin A
    [vitaminA-red] red vitamin A
    [worm] worm tablet
    [exclusive] only mother's milk or not
    [mpasi] complementary food
   *[checklist] checklist of development
  }
missing = • { $what }: { $count } ({ $names })
missing-answers = • { $count } { $count ->
    [one] question
   *[other] questions
  } without an answer, so not noted: { $words }. Write *what was asked*.
missing-answers-others = • { $count } { $count ->
    [one] question
   *[other] questions
  } without an answer on another kader's phone: { $words }
closed = 🏁 *{ $place }*, { $day } is closed.
    { $came } of { $S } came{ $guests ->
        [0] {""}
       *[other] {" "}+ { $guests } visitors
      } · weighed (D) { $D }
    N { $N } · T { $T } · O { $O } · B { $B } · BGM { $BGM } · 2T { $twice }{ $doubt ->
        [0] {""}
       *[other] {"\u000A"}{ $doubt } doubtful, for the bidan to see.
      }
closed-open = ⚠️ Not noted yet:
    { $list }
closed-next = Somebody comes late? Just write as usual.
so-far = *{ $place }*, so far: { $came } of { $S } came{ $guests ->
        [0] {""}
       *[other] {" "}+ { $guests } visitors
      } · weighed (D) { $D }
    N { $N } · T { $T } · O { $O } · B { $B } · BGM { $BGM } · 2T { $twice }
so-far-list = *{ $list }* today: { $count ->
    [0] none yet.
   *[other] { $count }: { $names }.
  }
to-report = On to the report
day-pdf = Today's register (PDF)
day-xlsx = Today's register (Excel)
month-pdf = F/I-Gizi (PDF)
month-xlsx = F/I-Gizi (Excel)
none-asked = No question is waiting for an answer.
all-came = All children have come. 👏
not-come = *Not come yet ({ $count }):*
not-come-line = • { $name }, { $months } mo{ $more }
of-mother = mother { $mother }
of-rt = RT { $rt }

words-stands = yes | right | correct | it stands
words-slip = wrong | slip | mistake
words-replace = replace | the new one | new | change it
words-leave = leave | keep | the old one | old
words-guest = visitor | guest
words-new = new | new child | another child
words-remove-all = delete | all | of | it | them | today | please
words-finish = finish | finished | close | done
words-not-yet = not | later | tomorrow
words-close = close | it | now | finish | done | that is all | nothing | more
words-unclear = what is unclear | unclear | not clear | what was asked | questions
words-missing = not yet | not come yet | who has not come
words-ask = how many | who | list | how | total
words-about = many | children | came | weighed | so | far | today | are | is | has
words-of-2T = 2t
words-of-T = t | not gained
words-of-N = n | gained
words-of-O = o
words-of-B = b
words-of-BGM = bgm
words-rather = but | rather
words-instead = not
words-mixed = sorry | wrong | child | it | was | is | meant | the | for
words-swapped = swapped | switched | exchanged | mixed | wrong
words-and = and | with
