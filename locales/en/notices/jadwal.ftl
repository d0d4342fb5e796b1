title = Schedules of notices
about = Notices that come again and again.
start = schedules

head = 🔁 *Schedules*. Press one to change or stop it:
line = *{ $number }* “{ $start }”: { $rule }
none = No schedules yet. Make a notice, then choose *More settings* → *Send again and again*.

is = 🔁 { $rule }
next =
    Next:
    { $dates }
never = There is no such day within a year.
no-open-days = No posyandu has told its open day yet. A kader or the secretariat types *hari buka*.
weekly = every { $days }, at { $at }
monthly = { $on } of every month, at { $at }
on-date = day { $day }
on-week = { $week ->
    [w1] first
    [w2] second
    [w3] third
    [w4] fourth
   *[other] last
  } { $weekday }
before-open = { $days ->
    [0] on the open day of a posyandu
   *[other] { $days } days before the open day of a posyandu
  }, to those whose posyandu opens, at { $at }
active = ✅ Schedule *{ $number }* is active: “{ $start }”
how-to-stop = We tell you each time it is sent. To change or stop it, type *jadwal*.
ended = Schedule { $number } (“{ $start }”) has ended. What was sent stays.
once = Schedule { $number } (“{ $start }”) has ended. It is a notice that goes out once now; look at it and agree again:
asked-anew = The approval was for the form before. From now on we ask for a new one before each sending of schedule { $number }, where this area needs it.
ended-already = That schedule has ended already.
not-understood = The schedule is not understood. Write for example *Rabu kedua tiap bulan pukul 08.00*, *tiap Senin*, *tanggal 5 tiap bulan*, or *H-3 hari buka posyandu*.
