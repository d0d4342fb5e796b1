title = Whom to visit
about = Children who did not gain, are below the red line or undernourished, or have not come for two months.
example = kunjungan bulan lalu
start = visits | whom to visit

village = A posyandu in which village?
    .label = Village
posyandu = Which posyandu?
    .label = Posyandu
period = Which month?
    .label = Month

head = *{ $posyandu }, { $month }* ({ $days })
none = { $posyandu }: nobody has been weighed here yet. Begin with *timbang*.
none-month = { $posyandu }, { $month }: nobody was weighed.
all-well = Nobody needs a visit this month. 👏
list = *{ $list ->
    [T] Not gained (T)
    [TT] Not gained twice running (2T)
    [BGM] Below the red line
    [buruk] Severely wasted (weight for length)
    [kurang] Wasted (weight for length)
    [pendek] Stunted (length for age)
    [asi] Only breast milk
   *[absent] Absent for two months
  }: { $count }*
child = • { $name }, { $months } months{ $more }
mother = mother { $mother }
rt = RT { $rt }
last = last weighed { $day }
never = never weighed
more = … and { $count } more, all of them in the PDF.
exclusive = Only breast milk: { $list }
pdf = F/I-Gizi (PDF)
xlsx = F/I-Gizi (Excel)
paper-here = F/I-Gizi { $posyandu }, { $month }.
there = The names are in *Whom to visit*.
who = who | which children | names | list
whom = not gained | below the red line | wasted | stunted | to visit | absent for two months

# "How many have gained this month?"
how-many = how many | number of | total
counted = gained | not gained | weighed | came | bgm | below the red line | 2t
sums = *{ $posyandu }, { $month }*, from the scales:
    S { $S } · D { $D } · gained (N) { $N } · not gained (T) { $T } · not weighed last month (O) { $O } · first time (B) { $B } · 2T { $TT } · BGM { $BGM }
many-posyandu = You have several posyandu: their figures are in *tabel umur*.
