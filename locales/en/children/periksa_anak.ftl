title = Look at children
about = What is unusual this month: doubtful figures, no gain, not seen.
start = periksa anak | check children

kind = What would you like to see?
    .label = Kind

kind-label = { $kind ->
    [doubt] Doubtful figures
    [below] Below the red line
    [twice] Not gained twice
    [stuck] Not gained
    [absent] Not seen for two months
    [late] Late vaccines
   *[referrals] Open referrals
  }{ $count ->
    [none] {""}
   *[other] : { $count }
  }{ $today ->
    [0] {""}
   *[other] {" "}(today { $today })
  }
head = *{ $label }* – { $count } children
more-below = and { $count } more
hint-doubt = All right: type *right*. Some: *right 1 3*. Back to the kader: *2 wrong, weigh again*.
hint-other = Type a number to see the child.
none-here = Nothing to look at here. 👍
nothing = Nothing to look at this month in your area. 👍
pick-all = All right
pick-more = Next
pick-back = Other kinds
which-place = Which posyandu?
unread = We did not understand that, so nothing was noted. Type e.g. *right 1 3*, *2 wrong, weigh again*, or one number to see the child.

who = { $name } ({ $months } months{ $place ->
    [none] {""}
   *[other] , { $place }
  })
odd = { $name ->
    [range-weight] weight impossible
    [range-length] height impossible
    [range-head] head impossible
    [range-arm] arm impossible
    [jump-weight] gained very much
    [drop-weight] lost much
    [grew-length] grew very much
    [shrunk-length] shorter than before
    [grew-head] head grew very much
    [shrunk-head] head smaller than before
    [grew-arm] arm grew much
    [shrunk-arm] arm shrank much
   *[other] far outside WHO's bounds
  }
last-came = last { $day }
never-came = never weighed
call-mother = The mother's phone: { $phone }

tap-right = Figures are right
tap-back = Back to the kader
tap-list = The list again
confirmed = ✅ { $count ->
    [1] Noted as right.
   *[other] { $count } children noted as right.
  }
given-back = ↩️ { $count ->
    [1] Given back to its kader.
   *[other] { $count } given back to their kader.
  }
state = { $checked ->
    [confirmed] Confirmed.
    [returned] Its kader is looking at it.
    [corrected] Its kader has mended it.
   *[other] Not looked at yet.
  }
gone = That weighing is no longer there.
daily = 🔎 *{ $place }: { $count } doubtful figures* from the scales. Please have a look.
tap-look = Have a look

returned = ↩️ *{ $name } asks you to look at this weighing again:*
remark = { $remark ->
    [none] Please weigh again, or look at your notes.
   *[other] “{ $remark }”
  }
tap-mend = Mend it
tap-stands = The figures are right
done-before = That weighing is done already. Thank you.
no-figures = We could not read the figures. Write e.g. *8,4* for the weight, or *8,4 72* for weight and height.
mended-done = ✅ Mended, and the bidan is told:
stands-done = Fine, the figures stay. The bidan is told.
mended = ✅ { $name } has mended this weighing:
stands = { $name } says that these figures are right:

# Words typed below a list.
words-right = right | ok | okay | correct | fine
words-wrong = wrong | return | check | again
words-all = all | everything
words-same = too | also
words-but = but | except
words-around = no | number | and | the | is | are | please
