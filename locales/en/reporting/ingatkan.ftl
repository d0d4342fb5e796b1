title = Remind who has not reported
about = Send a reminder to kader whose report is not here.
example = remind melati 3
start = remind | remind who has not reported | remind all | remind kader
guide =
    All of them: *ingatkan yang belum lapor*, or the button below a recap. One posyandu: *ingatkan melati 3*.
    Their kader get a message, once a day at most. In quiet hours it waits. Those who reported, are on leave or have not had their open day are left in peace; we say who.

whom = Which posyandu is reminded?

reminded = ✅ We remind { $count } posyandu ({ $month }): { $names }.
later = These are quiet hours, so it arrives at { $time }.
later-busy = Some of the kader have had another reminder today; to them it comes tomorrow at { $time }.
today = Reminded today already: { $names }.
waits = Today's reminder is prepared and waits to leave: { $names }.
opens = Not open yet, so not reminded: { $names }.
early = The month has just begun and the open day is not known, so not reminded: { $names }. If it was open already, name it: *ingatkan melati 3*.
away = The kader are on leave: { $names }. Call them, or help to report from the book: type *lapor*.
muted = The kader want no messages: { $names }. Please call them.
nobody = The kader are not here yet: { $names }. Call them, or invite them with *undang*.
unreached = Today's message did not arrive: { $names }. Please call them.
reported = Reported already: { $names }.
all-reported = Nobody needs a reminder: all awaited reports are here. 👏
unknown = We found no “{ $words }” where you serve, so *nobody was reminded*. Write for example *remind melati 3* or *remind who has not reported*.
not-yours = That posyandu is not yours, so nobody was reminded.
month-closed = That month is closed, so nobody was reminded. If it still has to be reported, open it first: type *buka*.
practice = This is practice: nobody is really sent a message.
tap = Remind who has not reported

asked = { $role ->
    [lurah] The lurah
    [camat] The camat
    [bidan] Bidan
   *[other] Puskesmas
  } { $name } asks for the report of *{ $posyandu }, { $month }*: it is not here yet. When the book is ready, please send it; at the latest on { $closes }.

noise = who | has | have | not | reported | report | reports | kader | all | posyandu | please | the | of | and | now
