title = Leave of a kader
about = No reminders while you are on leave.
example = leave until 12/12
start = leave | on leave | holiday
guide =
    Type *cuti sampai 12/12* or *cuti 3 hari*. Meanwhile reminders go to the other kader. Back again: *selesai cuti*.

until = On leave until when? For example *until 12/12* or *3 days*.
    .label = Until

noted = You are on leave until *{ $until }*. No reminder of reports comes here meanwhile.
noted-day = You are on leave on *{ $day }*, that day only. No reminder of reports comes here on that day.
noted-from = You are on leave from *{ $from }* until *{ $until }*. No reminder of reports comes here meanwhile.
others = *{ $posyandu }*: we remind { $names }.
nobody = *{ $posyandu }*: there is no other kader here whom we can remind. If the report is not here, bidan and lurah are told.
back = Back earlier? Type *back from leave*. Have a good rest 🌷
ended = Welcome back 🌷 Reminders of reports come again.
none = You are not on leave here, so nothing has changed.
not-understood = Until when? Write for example *leave until 12/12*, *leave 3 days*, or *leave 2 weeks*.
past = That day is over. Write one to come, for example *leave until 12/12*.
too-long = That is more than half a year. If you stop serving, tell bidan or lurah so that somebody takes over. If you are on leave, write a nearer day.

# Said as a sentence, and noted after one tap
ask = You are on leave from *{ $from }* until *{ $until }*? No reminder of reports comes here meanwhile.
ask-day = You are on leave on *{ $day }*, that day only? No reminder of reports comes here on that day.
tap = Yes
tap-not = No
not-noted = No leave is noted. Reminders still come.

leave = leave | on leave
self = i | my | am
other = if | when | may | can | not
until-list = until | till | to
begins = from | since | starting
day = day | days
week = week | weeks
month = month | months
one = one | a
half = half
next = next | coming
this = this
some = some | few
