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
no-day = On which day? Write for example *19/7/2024*.
no-such-time = There is no time “{ $written }”. Write for example *14.00*.
not-a-choice = “{ $written }” is not among the choices. Type its number or tap one.
no-such-month = The month “{ $written }” cannot be chosen here.
many-choices = “{ $written }” fits more than one choice. Please type its number.
empty = There is nothing written. I cannot read voice notes or stickers. Please write it.
too-long = That is too long: { $length } characters, at most { $max }. Please shorten it.
twice = Written twice and not the same: “{ $first }” and “{ $second }”. Which one is right?
left-over = I could not read this part: “{ $written }”. Please write the answer again.
