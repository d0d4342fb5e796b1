title = Not coming
about = Answer an invitation: not coming.
start = not coming

meeting = For which meeting?
    .label = Meeting
    .none = You are not invited to any meeting to come.
