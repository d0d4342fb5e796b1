title = Attendance list
about = The day of the meeting: code for the room, ticking off, the files.
start = attendance list | open attendance

meeting = Which meeting's list?
    .label = Meeting
    .none = No meeting today in your area.
