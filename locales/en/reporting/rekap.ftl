title = Overview
about = See which posyandu have and have not reported this month.
example = rekap bulan lalu
start = overview | recap

scope = Overview of which area?
    .label = Area
period = Overview of which month?
    .label = Month

head = *{ $place }, { $month }*
    Reported: { $reported } of { $total } posyandu.
empty = There is no posyandu in { $place } yet.
sums = { $figures }
rates = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/D *{ $nd }* ({ $ndOf }), worked out as N ÷ (N+T)
rates-old = K/S *{ $ks }* ({ $ksOf })
    D/S *{ $ds }* ({ $dsOf })
    N/D *{ $nd }* ({ $ndOf }) gained, worked out as N ÷ D
held = … is not shown, because it is about a few children only.
by-area = { $lines }
missing = *Not reported yet ({ $count }):*
    { $lines }
missing-more = … and { $count } more posyandu. Choose an area to see all.
complete = All posyandu have reported. 👏
earlier = ‹ { $month }
posyandu = *{ $posyandu }* ({ $area }), { $month }
    Reported, receipt { $receipt }.
posyandu-missing = *{ $posyandu }* ({ $area }), { $month }
    No report yet.
reason = *Differs from the scales:* { $text }
problems = *Problems/needs:* { $text }
