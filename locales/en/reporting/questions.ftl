### Questions and news outside of any form: their words, then the answers.

who = who | which
not-yet = not yet | hasnt | havent | missing
reported = reported | report | reports
done = already
recap = overview | my report | last report
yesterday = yesterday | just now
look = show | my | our | the | of | for
last = last month | last
begin = want | how | send | fill
supply = food | vitamin | scale | money
lack = empty | broken | missing | late
child = child | baby | son | daughter
measure = weight | height | kg
judged = normal | enough | underweight | healthy
states = stunted | stunting | underweight
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
lacking = News of tools, food or money was *not passed on*. Write it under needs in the monthly report, where the midwife and the puskesmas read it. If it is urgent, call the puskesmas.
unread = “{ $words }” was not understood. Here is the rest:
