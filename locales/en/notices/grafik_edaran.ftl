title = Chart of a notice
about = A picture of who understood a notice, by area.
start = chart notice | chart of notice

number = The number of which notice?
none = You have not sent any notice yet.
