# The letter is always in Indonesian; these are for those who develop.
number = Number
nature-label = Nature
nature = { $nature ->
    [biasa] Ordinary
    [segera] Urgent
   *[penting] Important
  }
attached = Attached
one-sheet = 1 (one) sheet
subject-label = Subject
subject = { $kind ->
    [rakor] Invitation to a coordination meeting
    [pembinaan] Invitation to guidance
   *[pertemuan] Invitation to a coordination gathering
  }
to = To
listed = Ladies and gentlemen (as listed)
in = at
their-place = their place
opening = To improve the services of posyandu, { $body } invites you to attend:
opening-basis = Referring to { $basis }, { $body } invites you to attend:
date = Date
time-label = Time
time = { $time }{ $ends ->
    [told] { "" }
   *[open] { " " }until finished
  }
venue = Venue
event-label = Event
event = { $kind ->
    [rakor] Coordination meeting
    [pembinaan] Guidance
   *[pertemuan] Coordination gathering
  }: { $theme }
closing = Thank you for your attention and attendance.
copies = Copies:
represented = { $who } (represented by { $by })
annex = Annex to the invitation
annex-date = Date
annex-agenda = Agenda
annex-rtl = Unfinished action items of earlier meetings
rtl-line = Action item { $code }: { $activity } ({ $by }, due { $deadline })
rtl-more = … and { $n } more
annex-speakers = Speakers
annex-methods = Methods
annex-leader = Leader
annex-opener = Opening
annex-guests = Guests
annex-hosts = Hosts
method = { $method ->
    [penyajian] presentation
    [ceramah] lecture
    [curah_pendapat] brainstorming
    [tanya_jawab] questions and answers
    [diskusi] discussion
    [diskusi_kelompok] group discussion
    [praktik] practice
    [kunjungan] field visit
   *[other] { $method }
  }
join = Tell us whether you come in Kabar Posyandu: open the chat and type: gabung { $code } (for 14 days, one person).
join-link = Tell us whether you come: scan this code or open
    { $link }
    For 14 days, one person.
letter-name = invitation-{ $date }.pdf
letters-name = invitations-{ $date }.pdf
calendar-name = meeting-{ $date }.ics
stands-for = { $who } (for { $office })
