title = Name a note-taker
about = Name the note-taker of one meeting.

meeting = Type the number of the meeting, for example: 12
person = Who takes the notes? She can only write the minutes of this meeting.
    .none = None of the invited is in this chat yet.
