### What could not be read, and what to write instead. $written: what the person wrote, at most 60 characters.

not-a-number = I cannot read “{ $written }” as a number. Write only the number, for instance *45*. If there is none, write *0*.
not-whole = “{ $written }” is not a whole number. Write it without a comma, for instance *45*.
negative = A number cannot be below zero. Write it without the minus, for instance *5*.
too-large = The number “{ $written }” is too large. Please check it.
many-numbers = There is more than one number in “{ $written }”. Write only one.
about = “{ $written }” is not certain. Please write the exact number.
one-sex = In “{ $written }” I found only one sex. Write both, for instance *30 L 31 P*, or only the total.
sexes-do-not-add = L { $L } + P { $P } is not { $total }. Please count again and write, for instance, *30 L 31 P*.
forgot-comma = { $value } kg? If you mean { $meant } kg, write *{ $meant }*. If it really is { $value } kg, write only the number, without “kg”.
not-a-date = I cannot read “{ $written }” as a date. Write day, month, year, for instance *5/10/2026*.
no-such-date = There is no date “{ $written }”. Write the day first, then the month, for instance *5/10/2026*.
date-range = “{ $written }” is more than one date. Write only one, for instance *5/10/2026*.
weekday = { $date } is not a { $weekday }. Which date is right? Write, for instance, *5/10/2026*.
not-a-moment = I could not read “{ $written }” as a day and a time. Write for example *Friday 19/7/2024 at 14.00*.
no-time = At what time does it begin? Write for example *14.00*.
no-clock = “{ $prayer }” is no exact time. At what time does it begin? Write for example *13.30*.
no-end-time = At what time does it end on the last day? Write for example *16.00*.
no-day = On which day? Write for example *19/7/2024*.
no-such-time = There is no time “{ $written }”. Write for example *14.00*.
which-half = { $first } or { $second }? Write one of them.
midnight = The midnight before { $first }, or before { $second }? Write that date with *00.00*.
two-times = There is more than one time in “{ $written }”. Write only one, for example *Friday 19/7/2024 at 14.00*.
two-zones = The two zones in “{ $written }” are not the same time. Write only one, for example *09.00 WITA*.
which-week = Do you mean { $first } or { $second }? Write the date.
which-year = Do you mean { $first } or { $second }? Write it with its year.
which-evening = Do you mean the evening of { $first } or of { $second }? Write the date.
which-day-of-week = On which day of that week, or on which Sunday? Write for example *Wednesday*, or the date.
ends-before = In “{ $written }” the end comes before the beginning. Write for example *19/7/2024 at 09.00 - 12.00*.
only-day = Only the day is wanted here, without the hour. Write for example *5/10/2026*.
one-start = Only the beginning is wanted here, without an end. Write for example *tomorrow at 08.00*.
not-a-choice = “{ $written }” is not among the choices. Type its number or tap one.
no-such-month = The month “{ $written }” cannot be chosen here.
many-choices = “{ $written }” fits more than one choice. Please type its number.
empty = There is nothing written. I cannot read voice notes or stickers. Please write it.
too-long = That is too long: { $length } characters, at most { $max }. Please shorten it.
twice = Written twice and not the same: “{ $first }” and “{ $second }”. Which one is right?
left-over = I could not read this part: “{ $written }”. Please write the answer again.
letter-for-digit = “{ $written }” seems to have a letter among its digits. Tap if that is right, or write the number again.
out-of = “{ $written }”: { $known } was noted before, not { $of }. Tap if the number is right, or write it again.
unsure = “{ $written }” is not certain. Tap if that is right, or write the answer again.
both-ways = “{ $written }” can mean two things. Please tap the right one.
grave = This cannot be undone, so I need a clear sentence. Type *{ $sentence }*, or tap the button.
perhaps = You wrote “{ $written }”; I think { $meant }. Write the number to be sure.
other-words = Some words in “{ $written }” make me unsure. Write just the number.
asked-back = Still a question: “{ $written }”.
parts-differ = The parts add up to { $sum }, but it says { $total }. Which is right?
which-of-them = “{ $written }”: baby or mother? Write each of them.
other-post = It says “{ $written }”, which is not your posyandu.
other-village = It says “{ $written }”, but your posyandu is in { $where }. Another village?
other-month = It says { $month }, and that month cannot be filled in now.

## At the scales. $what: weight, length, arm, head, or none where nobody can tell. $meant: kg or cm, 0 where nothing is supposed.
not-at-scales = I do not understand “{ $written }” yet. Write the child's name and the figures, for instance *Aisyah 8,4 72*.
scale-unlikely = “{ $written }” cannot be { $what ->
    [weight] the weight
    [length] the length
    [arm] the arm circumference
    [head] the head circumference
   *[none] a measure
  } of a child under five.{ $meant ->
    [0] {" "}Please write the figure again.
   *[other] {" "}Do you mean { $meant }?
  }
scale-unit = The unit in “{ $written }” does not fit.{ $meant ->
    [0] {" "}Write it again, for instance *8,4 kg* or *72 cm*.
   *[other] {" "}Do you mean { $meant }?
  }
scale-letter = I cannot read “{ $written }” for sure.{ $meant ->
    [0] {" "}Please write the figure again.
   *[other] {" "}Do you mean { $meant }?
  }
scale-unsure = “{ $written }” is not certain. What is it exactly?
scale-which = What does “{ $written }” measure? Write for instance *bb 8,4* or *tb 72*.
scale-twice = There are two different figures for { $what ->
    [weight] the weight
    [length] the length
    [arm] the arm circumference
    [head] the head circumference
   *[none] the same measure
  }, among them “{ $written }”. Which one is right?
scale-many = “{ $written }” has several names in it. Please write one line for each child.
scale-remove = “{ $written }”: a part cannot be removed alone. Write what is right, for instance *Aisyah tadi 8,6*, or *hapus* and the child's name for everything of hers today.
