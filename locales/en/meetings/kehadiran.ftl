title = Who comes to a meeting
about = Who comes, sends a deputy, does not come, and has not answered.
start = attendance

meeting = Which meeting?
    .label = Meeting
    .none = No meeting is coming up in your area.
