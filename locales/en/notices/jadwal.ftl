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
daily = every day, at { $at }
weekly = { $interval ->
    [1] every { $days }
   *[other] every { $interval } weeks on { $days }
  }, at { $at }
monthly = { $on } of every month, at { $at }
on-date = day { $day }
on-last = the last day
and = { $first } and { $last }
moved = this once { $to }, not { $from }
not-on = not on { $from }
from = from { $date }
until = until { $date }
skip = not on red days (Sundays and national holidays)
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

# Why a schedule cannot be used yet, and what can be written
why-unknown = This part is not understood: “{ $word }”. Write for example *Rabu kedua tiap bulan pukul 08.00* or *tiap Senin dan Kamis pukul 07.30*.
why-once = That is one time only, no schedule. To send once choose *Time of sending*. To repeat, write for example *tiap Senin pukul 08.00*.
why-past = Its end is past. Write for example *tiap Kamis pukul 09.00 sampai Desember*.
why-months = Every few months is not possible yet. Possible: every month, for example *tanggal 5 tiap bulan pukul 08.00*.
why-days = Every few days is not possible yet. Possible: *tiap hari*, *tiap Senin dan Kamis*, or *tiap dua minggu hari Jumat*.
why-weeks = At least every { $most } weeks. Write for example *tiap dua minggu hari Jumat pukul 08.00*.
why-two-hours = One schedule has one hour. Choose one, for example *Rabu kedua pukul 10.00*, and make another schedule for the other.
why-hour = At what time is “{ $part }”? Write it again with the hour, for example *tiap Senin pukul 16.00*.
why-no-such-time = There is no time “{ $written }”. Write for example *tiap Senin pukul 16.00*.
why-which-half = { $early } or { $late }? Write it again with the hour that you mean.
why-midnight = The midnight before or after that day? Write the day that begins with it, for example *tiap Selasa pukul 00.00*.
why-mixed = That cannot be put together. Write one kind only: *tiap Senin dan Kamis*, *tanggal 5 dan 20*, *Rabu kedua*, or *H-3 hari buka posyandu*.
why-before-what = How many days before what? Possible: before a posyandu opens, for example *H-3 hari buka posyandu pukul 07.00*.
why-too-early = At most { $most } days before the open day. Write for example *H-3 hari buka posyandu*.
why-no-date = There is no day { $day }. Write for example *tanggal 5 tiap bulan pukul 08.00*.
why-short-month = Not every month has a day { $day }. Write *tiap akhir bulan* for its last day, or a day from 1 to 28.
why-fifth = Not every month has a fifth week. Write *Rabu terakhir tiap bulan* or *Rabu keempat tiap bulan*.
why-one-week = One week and one day only, for example *Rabu kedua tiap bulan pukul 08.00*. Make another schedule for the other.
why-which-days = On which days? Write for example *tiap Senin dan Kamis pukul 09.00*.
why-which-week = In which week? Write for example *Senin pertama tiap bulan pukul 08.00*, or *tiap Senin*.
why-which-date = On which date or weekday? Write for example *tanggal 5 tiap bulan pukul 08.00* or *Rabu kedua tiap bulan*.
why-week-or-sunday = Every Sunday, or once a week? Write *tiap hari Minggu pukul 08.00*, or name the day, for example *tiap Senin pukul 08.00*.

# The red days of that year are not known yet
holidays-unknown = The holidays of { $year } are not known to Kabar Posyandu yet. In that year this schedule sends nothing until an admin adds them.
holidays-held = Schedule { $number } (“{ $start }”) sends nothing today, because the holidays of { $year } are not known yet. Ask the admin to add them, or type *jadwal* to change it.
