first = Dear kader of *{ $posyandu }*, thank you for opening the posyandu{ $opened ->
    [unknown] {""}
   *[other] {" "}on { $opened }
  } 🌷 The report of *{ $month }* is not here yet. When the book is ready, send it now; you may fill it in bit by bit, it is kept.
second = We still wait for the report of *{ $posyandu }, { $month }* (open day: { $opened }). Is something difficult? Send what you have first: it can be corrected until { $closes }.
coordinator = We write to you as the coordinator of the kader of *{ $posyandu }*: the report of *{ $month }* is not here yet (open day: { $opened }). Please agree who sends it. We remind also: { $others }.
closing = The report of *{ $posyandu }, { $month }* is not here yet, and the month closes on *{ $closes }* ({ $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
  }). After that only bidan or puskesmas can open it again.{ $shut ->
    [yes] {" "}It is noted that it did not open: send the report with D 0.
   *[other] {""}
  }
beside = That of *{ $month }* can be sent as well.
beside-place = Also missing: *{ $posyandu }, { $month }* (until { $closes }).
begun = What { $name } has begun is kept and only has to be finished.
away = On leave? Type for example *cuti sampai 12/12*.
closed = { $month } is closed, and the report of *{ $posyandu }* has not come. If you have the figures, ask the midwife to open the month again, then type *report*. If it did not open, never mind.
