title = Coming
about = Answer an invitation: coming.
start = coming | i am coming

meeting = For which meeting?
    .label = Meeting
    .none = You are not invited to any meeting to come.
