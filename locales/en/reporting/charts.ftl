### The words in the charts.
reported = Reports of { $place }, { $month }
reported-signs = Blue = reported, hollow box = not yet
of = { $n } of { $all }
title-ks = K/S: with KMS/KIA book, of all under-fives
title-ds = D/S: weighed, of all under-fives
title-nd = N/D: gained, of all weighed
title-nnt = N/(N+T): gained, of gained and not gained
of-month = { $place }, { $month }
of-months = { $place }, { $from } to { $to }
as-of = As of { $day }
target = Dashed line = target { $percent } % ({ $source })
low = Orange ▼ = below the target
together = All together { $share }
not-drawn = { $count } more areas are not drawn.
of-reported = Sums of the posyandu that have reported.
gaps = × = no report yet
nothing = no report yet
held = … few children
