title = Letterhead
about = Head, number and signature of invitations.
start = letterhead

area = Letterhead of which area?
    .label = Area
head = Write the letterhead, one line each; the address comes last.
    .label = Head
place = In which town are letters written?
    .label = Place
number = What is the pattern of numbers? For example: *400.10/{"{"}nomor{"}"}/DPMD/{"{"}tahun{"}"}*; {"{"}bulan{"}"} is the month in Roman figures.
    .label = Number pattern
signer = Who signs? Four lines: position, name, rank, NIP.
    .label = Signed by
copies = Copies to whom? One a line.
    .label = Copies

kept = The letterhead is kept, and stands on all invitations from now on.
