### Questions about open days, and a notice that was not sent.
when = when | what day | what time | schedule
what = posyandu | weighing | immunisation | open
meeting = meeting | invitation | notice
send = send | send it

opens = *{ $name }* opens { $day } every month. Next: { $dates }.
unknown = The open day of *{ $name }* is not noted yet.
more = … and { $n } more. Name the posyandu to see another one.
others = Vitamin A is given in February and August. Other dates (lessons, immunisation, classes) are not kept here: please ask the midwife.
not-sent = Notice { $number } (“{ $start }”) *has not been sent*. Send it now? Look at it first, then press *Kirim*.
look = Look, then send
