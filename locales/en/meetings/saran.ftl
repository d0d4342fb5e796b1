title = A proposal for a meeting
about = Propose an agenda item or raise a problem before a meeting.
start = proposal

meeting = For which meeting?
    .label = Meeting
    .none = You are not invited to any meeting to come.
kind = Do you propose an agenda item, or raise a problem?
    .label = Kind
    .opt-agenda = Agenda item
    .opt-masalah = A problem
body = One proposal or one problem, in a few words. No names of residents, please.
    .label = Text
send = Send to the secretariat
