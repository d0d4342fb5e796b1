title = Represented
about = Note who came in somebody's place.

invitee = Type the invitation's number, for example: 42
    .label = Number
name = What is the name of who came instead?
    .label = Name
