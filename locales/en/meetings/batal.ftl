title = Cancel a meeting
about = Call a meeting off and tell everybody who is invited.
start = cancel meeting
send = Yes, cancel it and tell everybody

meeting = Which meeting is called off?
    .label = Meeting to cancel
    .none = No meeting is coming up in your area.
reason = What is the reason? Everybody who is invited reads it. You may type *lewati* to skip. No names of residents, please.
    .label = Reason
