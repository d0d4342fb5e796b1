title = Check reports
about = Look at new reports, confirm them, or give them back to the kader.
example = check melati 1
start = check | check reports | check report | new reports | verify | verify reports
guide =
    New reports are shown with the unusual ones on top, and why.
    The usual ones: press *Benar semua*. One by one: type the name, then *Benar* or *Kembalikan*. Or at once: *melati 1 benar*, *kembalikan mawar 2: N terlalu besar*.
    The kader is told at once and corrects in her own chat. What she sends comes back here.
    Which ones wait: *status laporan*. Who, when, why: *riwayat laporan melati 1 oktober*.

posyandu = Which posyandu?
    .label = Posyandu

head = { $month ->
    [several] *{ $count ->
        [one] 1 report waits
       *[other] { $count } reports wait
      } to be checked*
   *[other] *{ $count ->
        [one] 1 report
       *[other] { $count } reports
      } of { $month } to be checked*
  }
unusual = *To be looked at one by one:*
    { $lines }
usual = *Nothing unusual ({ $count }):*
    { $lines }
usual-names = { $month ->
    [one] { $names }
   *[other] *{ $month } ({ $count }):* { $names }
  }
figures-of = *{ $month }*
    { $lines }
more = { $count } more come after these.
own = Sent by yourself, so somebody else checks: { $names }.
with-kader = Still with the kader: { $names }.
hint = { $all ->
    [0] Tap or type a name to see all its figures. Or write: *{ $example } right*, or *return { $example }: N too high*.
   *[other] What is not unusual may be confirmed at once: *All right*. One by one: type the name, *{ $example } right*, or *return { $example }: N too high*.
  }
nothing = No report waits to be checked. 👍
closed-list = All right. The others wait under *check*.
was-corrected = { $changes ->
    [none] answered by the kader, figures unchanged
   *[other] corrected: { $changes }
  }
from-paper = from the register, not from the kader

finding-sum = D { $now }, but N+T+O+B = { $parts }
finding-above = { $figure } { $now } is more than { $than } { $limit }
finding-died = { $figure }: { $now }
finding-last = { $figure } { $now }, last month { $before }
finding-same = all figures are exactly those of last month
finding-gained = everyone who was weighed gained ({ $now } children)
finding-scales = the kader wrote other figures than the scales
finding-year = { $rate } { $now }, this posyandu in the last year { $usual }
finding-neighbours = { $rate } { $now }, the other posyandu of this village { $usual }

tap-all = All right ({ $count })
tap-figures = Show the figures
tap-children = Check children ({ $count })
tap-close = Later
tap-list = List of reports
tap-right = Right
tap-back = Give back
tap-history = History
tap-register = Photo of the register
tap-mend = Correct
tap-stands = It is right

outcome-done = ✅ { $few ->
    [yes] Noted as right: { $names }.
   *[no] { $count } reports noted as right: { $names }.
  }
outcome-returned = ↩️ Given back to the kader: { $names }.
outcome-own = Sent by yourself, so somebody else checks (another midwife or the puskesmas): { $names }.
outcome-already = Checked before: { $names }.
outcome-changed = Just changed, or checked by somebody else, so nothing was noted: { $names }.
outcome-gone = { $count ->
    [one] 1 report has
   *[other] { $count } reports have
  } a new version since that list, so nothing was noted. Please look again.
not-come = The report of { $posyandu }, { $month }, has not come.
not-told = There is no report of the last three months.
which = Which one? { $names }. Write its whole name; nothing was noted.
which-right = Which one is right? All that are not unusual: *all right*. One by one: *melati 1 right*. Nothing was noted.
none-noted = Nothing was noted: no usual report waits. What is unusual is checked one by one.
unread = We did not understand that, so nothing was noted. For example: *melati 1 right*, *return mawar 2: N too high*, or type the name of a posyandu to see its figures.
changed-since = This report was corrected since that message. This is the newest:
changed-now = This report has changed since that list. Type *check* to see the newest.

one = *{ $posyandu }* ({ $area }), { $month }
one-corrected = { $changes ->
    [none] *Since it was looked at:* no figure has changed.
   *[other] *Corrected since it was looked at:* { $changes }
  }
one-unusual = *To be looked at:*
    { $lines }
one-own = You sent this report yourself, so somebody else checks it.
state = Sent{ $teller ->
    [none] {""}
   *[other] {" "}by { $teller }
  }, { $told }{ $paper ->
    [yes] , from the register
   *[no] {""}
  }. Receipt { $receipt }.
    { $state ->
    [verified] ✅ Checked{ $checker ->
        [none] {""}
       *[other] {" "}by { $checker }
      }, { $checked }.
    [returned] ↩️ Given back to the kader.
    [corrected] Corrected or answered by the kader, waits to be checked.
    [closed] The month is closed, and the report was not checked.
   *[filed] Waits to be checked.
  }

checked = { $state ->
    [verified] ✅ Checked by the midwife or puskesmas, { $at }.
    [returned] ↩️ Given back to the kader to check again.
    [closed] Not checked by the midwife; the month is closed.
   *[filed] Not checked by the midwife yet.
  }{ $paper ->
    [yes] {" "}Filled in by the midwife or puskesmas from the register.
   *[no] {""}
  }

why-all = Check all figures
why-keep = Do not give back
why-all-asked = Please check all figures again.
kept = All right, the report was not given back.
given-back = ↩️ The report of { $posyandu }, { $month }, goes back to its kader: “{ $remark }”. We tell you when it is answered.

returned = ↩️ *{ $name } asks you to check the report of { $posyandu }, { $month }, again:*
asked-figure = *{ $figure }* as written: { $value }
asked = { $remark ->
    [none] Please check all figures again.
   *[other] “{ $remark }”
  }
done-before = That report was answered already. Thank you.
stands-done = All right, the figures of { $posyandu }, { $month }, stay. We tell the midwife.
corrected = ✏️ *{ $name } has corrected the report of { $posyandu }, { $month }:* { $changes ->
    [none] no figure has changed.
   *[other] { $changes }
  }
stands = ✏️ *{ $name } says that the report of { $posyandu }, { $month }, is right:* “{ $reason }”

history = *History of the report of { $posyandu }* ({ $area }), { $month }
history-filed-only = Sent, receipt { $receipt }. Its steps were not kept at that time.
step = { $when }: { $step ->
    [filed] sent
    [verified] ✅ checked
    [returned] ↩️ given back to the kader
    [corrected] corrected
    [stands] confirmed as right
    [closed] the month was closed
   *[reopened] opened again
  }{ $name ->
    [none] {""}
   *[other] {" "}by { $name }
  } (version { $version }){ $figure ->
    [none] {""}
   *[other] , figure { $figure }
  }{ $remark ->
    [none] {""}
   *[other] : “{ $remark }”
  }
version-changed = Version { $version } changed: { $list }
register = Register of { $posyandu }, { $month }
no-register = This report has no photo of the register.

states = *Reports of { $month }:* { $reported } of { $total } posyandu have reported; { $verified } of { $reported } were checked ({ $share }).
states-area = • *{ $area }*{ $bidan ->
    [none] {" "}(no bidan here yet)
   *[other] {" "}({ $bidan })
  }: { $waiting } wait to be checked, { $verified } are{ $returned ->
    [0] {""}
   *[other] , { $returned } returned
  }; reported { $reported } of { $total }.
states-bidan = { $bidan ->
    [none] No bidan is here yet to check them.
   *[other] Checked by { $bidan }.
  }
states-more = … and { $count } more: see *rekap* or *dasbor*.
states-of = { $state ->
    [verified] ✅ *Checked ({ $count }):*
    [waiting] *Wait to be checked ({ $count }):*
    [returned] ↩️ *With the kader again ({ $count }):*
   *[missing] *Not reported ({ $count }):*
  } { $names }{ $rest ->
    [none] {""}
   *[other] , and { $rest } more
  }

words-right = right | correct | ok | okay | fine | valid | true
words-wrong = return | back | wrong | incorrect | recheck
words-not = not
words-all = all | everything
words-but = except | but
words-around = no | number | and | the | is | are | it | please | report | reports | posyandu | look | at | to | for | kader | also | of
words-check = check report | check | verify report | verify
words-history = history of the report | report history | history
words-stands = it is right | it is correct | is right | is correct | figures are right
words-state = checked | verified | confirmed | returned | sent back | corrected | status of the report | report status
words-report = report | reports | status
words-asking = is | are | was | has | have | been | my | our | the | which | what | who | how | many | not | yet | already | why | all | for | of | month | do | does | still | by | midwife
