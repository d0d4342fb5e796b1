title = Head of the minutes
about = Leader, note-taker and end time.
cancelled = All right. Every note so far is kept. To go on type *notulen*.

meeting = Type the number of the meeting, for example: 12
leader = Who led the meeting? Name and office.
    .constraint = Write the name or the office, for example *Head of the board*.
taker = Who takes the notes?
ended = When did the meeting end? For example *11.40*. You may *skip*.
