title = Problems of posyandu
about = Problems and needs that kader wrote in their reports, and who has answered.
example = masalah
start = masalah | jawab masalah | ada masalah apa | problems | masalah posyandu | masalah kader | daftar masalah
guide =
    Problems and needs from the reports of the last three months, by theme. Press *Jawab*: the kader reads your answer at once. One area alone: *masalah guntung*.
around = di | wilayah | kelurahan | kel | desa | kecamatan | kec | posyandu | pos | kader | apa | ada | saja | aja | lihat | daftar | yang | belum | dijawab | jawab | ya | dong | tolong

scope = Problems of which area?
    .label = Area

head = *Problems in { $place }*, the last { $months } months: { $count }, { $open ->
    [0] all of them answered.
   *[n] { $open } not answered yet.
  }
none = Kader in { $place } wrote of no problem in the last { $months } months.
theme = *{ $theme ->
    [tools] Tools
    [pmt] Supplementary food
    [medicine] Medicine, vitamins and vaccines
    [attendance] Attendance
    [place] Place
    [kader] Kader
    [money] Money
    [data] Books, forms and phones
    [illness] Illness
   *[other] Others
  }*
    { $lines }
theme-name = { $theme ->
    [tools] Tools
    [pmt] Supplementary food
    [medicine] Medicine, vitamins and vaccines
    [attendance] Attendance
    [place] Place
    [kader] Kader
    [money] Money
    [data] Books, forms and phones
    [illness] Illness
   *[other] Others
  }
line = • { $posyandu } ({ $area }), { $month }: { $words } – { $answered ->
    [ya] answered by { $by }
   *[tidak] not answered yet
  }
more = … and { $count } more. Choose a smaller area with *masalah*, or look at *dasbor*.
newest = These are the newest { $shown } of { $all }. The others show in a smaller area, such as *masalah guntung*.
too-wide = Problems are read by regency or city and below, for *{ $place }* has too many. Name the area, such as *masalah kota bontang*.
tap = Answer { $posyandu }, { $month }
done = The answer is kept and told to { $count ->
    [0] … no kader of { $posyandu } can be reached. It can be read under *masalah*
   *[n] { $count } kader of { $posyandu }
  }.
told = 💬 { $by } answers the problem of { $posyandu } ({ $month }):
    “{ $problem }”
    { $words }
not-yours = This problem is not of your area, so it cannot be answered from here.
gone = The report of { $posyandu } tells of no problem any more: perhaps its kader has corrected it. Type *masalah* for the newest list.
not-in-practice = While you practise no answer is sent. Type *latihan* to end practising.

## Words that show what it is about.
words-tools = scale | scales
words-pmt = food
words-medicine = medicine | vitamin | vaccine
words-attendance = attendance
words-place = place | roof
words-kader = kader
words-money = money
words-data = book | form | phone
words-illness = illness
