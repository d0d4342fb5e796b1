title = Minutes
about = Write the minutes of a meeting, item by item.
start = minutes

meeting = The minutes of which meeting?
    .none = There is no meeting whose minutes you can write now. Minutes begin on the day of the meeting, by the secretariat or the note-taker it has named.
leader = *Minutes: { $begun_theme }*
    Who led the meeting? Name and office.
    .constraint = Write the name or the office, for example *Head of the board*.
taker = Who takes the notes?
take = *{ $begun_name }* is writing these minutes: item { $begun_place } ({ $begun_title }), last at { $begun_time }. Take over? All notes stay.
    .opt-ambil = Take over
    .opt-tidak = Leave it
correct = The minutes of “{ $begun_theme }” were sent (version { $begun_version }). Correct them? The leader must agree again, then they are sent anew to everybody.
    .opt-ya = Yes, correct
    .opt-tidak = No
