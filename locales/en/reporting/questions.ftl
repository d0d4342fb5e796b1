### Questions and news outside of any form: their words, then the answers.

who = who | which
not-yet = not yet | hasnt | havent | missing
reported = reported | report | reports
done = already
recap = compare | overview | my report | last report
yesterday = yesterday | just now
look = show | my | our | the | of | for
last = last month | last
begin = want | how | send | fill
supply = food | vitamin | scale | money
lack = empty | broken | missing | late
deadline = deadline | until when | closed
wrong = wrong | correct | mistake | change
filed = report | figures
child = child | baby | son | daughter
measure = weight | height | kg
judged = normal | enough | underweight | healthy
states = stunted | stunting | underweight
counted = how many
sick = sick | ill | fever | cough
well = recovered | better now
lesson = lesson | training
people = child | baby | mother
absent = cannot come | cant come | absent
comes = come | attend
day = posyandu
meeting = meeting | invitation

not-one-child = We cannot judge one child here: it takes the age, the growth card and a look at the child. Show the card to { $names }, or come to the nearest posyandu. This message was not kept.
ill = We hope all will be well soon. We cannot examine anyone from here, and this was not passed on to anybody. Please call { $names }. In an emergency (fits, no breath, unconscious, bleeding) call *119* now.
absence = All right. Who comes to the posyandu is not noted here, so this was *not passed on*. Please tell { $names } and the other kader.
not-one-child-nobody = We cannot judge one child here: it takes the age, the growth card and a look at the child. Show the card to the midwife, or come to the nearest posyandu. This message was not kept.
ill-nobody = We hope all will be well soon. We cannot examine anyone from here, and this was not passed on to anybody. Please call the midwife or the puskesmas. In an emergency (fits, no breath, unconscious, bleeding) call *119* now.
absence-nobody = All right. Who comes to the posyandu is not noted here, so this was *not passed on*. Please tell the midwife and the kader.
until = A month can be reported until *day { $day } of the next month*. After that the midwife or the puskesmas can open it again.
mend = A report that was sent cannot be deleted, but it can be corrected: open it below, change what is wrong, and send it again. What you wrote has changed nothing.
lacking = News of tools, food or money was *not passed on*. Write it under needs in the monthly report, where the midwife and the puskesmas read it. If it is urgent, call the puskesmas.
unread = “{ $words }” was not understood. Here is the rest:
outside-only = “{ $place }” is outside your area, so it cannot be opened or reported from here. Nothing was noted.
which-place = Which one do you mean?
# Kata yang membuka sesuatu di satu tempat
opens = lapor | laporan | buka | bukakan | undang | undangan | isi
# The months of a recap, and its places
quarter = quarter | q
semester = half | half-year
year = year
this-year = this year
last-year = last year
newest = last | latest
joins = to | until | and | through | versus | vs | with
yearly = yearly | annual
since = since | from
until-now = now | today
rates = d/s | k/s | n/d | n/(n+t) | n/n+t
whole-year = twelvemonth
ordinals = first=1 | second=2 | third=3 | fourth=4
levels = district=kecamatan | village=desakel | regency=kabkota | city=kabkota | province=provinsi | post=posyandu
country = country | nation | national | indonesia
recap-noise = percent | of | for | the | in | from
no-such-place = “{ $words }” was not read as a place or a month, so nothing is shown yet. Look at it again, or choose what you can see:
not-hers = { $how ->
    [above] *{ $place }* is wider than your area: its figures are for those who serve at that level. You can see:
    [absent] Nobody in *{ $place }* uses Kabar Posyandu yet, so there are no figures. You can see:
   *[elsewhere] “{ $place }” lies outside your area, so we cannot show its figures. You can see:
  }
two-places = One place at a time, please. Which one?
which-of-yours = Overview of which area, for { $month }?
ahead = There are no reports of { $month } yet, because it is only { $now }. You can see:
now-called = “{ $name }” is now { $now }.
which-more = … and { $count } more. Write the whole name, for example *rekap melati 12*.
registry-file = All posyandu in one file: type *unduh daftar posyandu*.
