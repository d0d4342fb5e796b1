title = Open day of a posyandu
about = Note on which days of the month a posyandu opens, or that one was moved.
example = open day the second Wednesday
start = open day | open days
guide =
    Each month: *hari buka Rabu kedua*, or *hari buka Rabu kedua dan keempat*. Moved once: *hari buka bulan ini tanggal 15*. Reminders follow it.

said = When does it open?
posyandu = Which posyandu?
    .none = There is no posyandu below you.
day = Its open day now: { $known_day }. When does it open? For example *tanggal 12*, *Rabu kedua dan keempat*, or once only: *bulan ini tanggal 15*.
unknown = not noted yet
done = Noted: { $posyandu } opens on { $day } of every month. Thank you 🙏
no-hour = There is no place for the hour yet; only the day is noted.
none = There is no such posyandu, or it is not yours.
not-yours = *{ $posyandu }* is not in your area, so its open day cannot be changed from here. Its own kader, bidan and lurah can.
only-once = If you mean this once only, write for example *bulan ini tanggal 15*.
moved-once = Noted: *{ $posyandu }* opens on *{ $to }* this once, not on { $from }. After that again { $usual } of every month.
    Not moved after all? Write *open day { $posyandu } seperti biasa*.
closed-once = Noted: *{ $posyandu }* does not open on { $from }. After that again { $usual } of every month.
    A mistake? Write *open day { $posyandu } seperti biasa*.
usual-again = Noted: *{ $posyandu }* opens as usual, { $day } of every month.
usual-first = The usual open day is not noted, so there is nothing to move yet. Write the monthly one first, for example *Rabu kedua* or *tanggal 12*.
past = That day is over. Write one to come, for example *bulan depan tanggal 15*.
which = Which open day is moved? Write both, for example *dari 11 ke 13 November*, or *tanggal 25 libur*.
not-understood = Not understood. Write for example *tanggal 12*, *Rabu kedua*, *Rabu kedua dan keempat*, or *bulan ini tanggal 15*.

# Said as a sentence, and noted after one tap
ask-move = *{ $posyandu }*: this once open on *{ $to }*, not on { $from }? Not that? Type *hari buka*.
ask-closed = *{ $posyandu }*: not open on *{ $from }*, this once? Not that? Type *hari buka*.
ask-which = Which moved open day do you mean? Tap to note it.
tap-move = Yes
tap-not = No
not-moved = Nothing is noted. The open day stays.
tap-place = { $posyandu }: { $to ->
    [none] not open on { $from }
   *[other] { $to }
  }
move-over = That open day has changed since we asked, so nothing is noted. Type *hari buka* to note what holds now.
same-day = It opens on that day anyway, so nothing is moved. Write both, for example *dari 11 ke 13 November*.
