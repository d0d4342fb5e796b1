title = Check in at a meeting
about = Note that you are there, with the code shown in the room.
start = check in | attend

code = Type the *4 figures* that are shown in the room.
    .label = Room code
    .hint = The code is on the board or the screen. Can't see it? Ask at the front desk.
