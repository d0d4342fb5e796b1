title = End of the meeting
about = When the meeting ended.
cancelled = All right. Every note so far is kept. To go on type *notulen*.

meeting = Type the number of the meeting, for example: 12
ended = When did the meeting end? For example *11.40*. You may *skip*.
