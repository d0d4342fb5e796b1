title = Overview
about = See which posyandu have and have not reported this month.
example = rekap bulan lalu
start = overview | recap
guide =
    Month, year and area may be named: *rekap september*, *rekap guntung triwulan 3*, *rekap jan-mar*, *rekap 2026*, *rekap melati 1 bulan lalu*.
    Press the name of an area or posyandu to look deeper. Sums are of those who reported, and behind each percentage stands its division.
    The sign … means that the figure is of few children: the kader, midwife and puskesmas of the place see it, others do not.
    What figures and percentages mean: *apa itu D/S*, *beda O dan B*, *arti verifikasi*.

scope = Overview of which area?
    .label = Area
period = Overview of which month?
    .label = Month

head = *{ $place }, { $month }*
    Reported: { $reported } of { $total } posyandu ({ $share }).
empty = There is no posyandu in { $place } yet.
sums = { $figures }
rates = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/(N+T) *{ $nnt }* ({ $nntOf })
    N/D, the old way *{ $nd }* ({ $ndOf })
rates-old = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/D, the old way *{ $nd }* ({ $ndOf })
held = … is not shown, because it is about a few children only.
by-area = { $lines }
missing = *Not reported yet ({ $count }):*
    { $lines }
missing-more = … and { $count } more posyandu. Choose an area to see all.
complete = All posyandu have reported. 👏
earlier = ‹ { $month }
later = { $month } ›
posyandu = *{ $posyandu }* ({ $area }), { $month }
    Reported on { $day }, receipt { $receipt }.
    { $timely ->
        [no] After the month had closed
       *[yes] In time
    }.
posyandu-missing = *{ $posyandu }* ({ $area }), { $month }
    No report yet.
reason = *Differs from the scales:* { $text }
problems = *Problems/needs:* { $text }
checked = Of those that reported: in time { $timely } ({ $timelyOf }), checked by the midwife { $verified } ({ $verifiedOf }).
as-of = Figures as of { $day }, only of those that have reported. What letters mean: type for example *what is D/S*.
head-months = *{ $place }, { $months }*
    Reports: { $reported } of { $total } ({ $share }).
coming-in = Reports of { $months } are still coming in.
begins = The first report here is of { $month }.
of-months = S and K are means of a month, because the children are the same. D, N and the others are sums; rates are of the sums of all months.
too-early = There is no report of { $month } in { $place }. The first one here is of { $first }.
no-reports = There is no report of { $month } in { $place } yet.
sums-months = Means of a month: { $means }
    Sums: { $sums }
too-long = { $month } is too long: at most { $most } months at once, for example *rekap 2025*.
missing-count = *Not reported yet: { $count } posyandu.* Choose an area to see which.
download = 📄 Download
higher = ⬆ { $place }
