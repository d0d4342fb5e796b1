title = By deputy
about = Answer an invitation: a deputy comes.
start = deputy

meeting = For which meeting?
    .label = Meeting
    .none = You are not invited to any meeting to come.
