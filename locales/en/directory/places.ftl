# News of posyandu that move, merge, close or open, and of areas whose code changes. Once, and not at night.
moved = 📍 *{ $posyandu }* lies in { $area } instead of { $from } from *{ $month }* on.
moved-kader = You report as before. Reports from { $month } on count in { $area }; those before stay in { $from }.
moved-old = Reports from { $month } on no longer count in { $from }. The months before stay there.
moved-new = Reports from { $month } on count in { $area }. The months before stay in { $from }.

merged = 📍 *{ $posyandu }* goes into *{ $other }* ({ $area }) from *{ $month }* on.
merged-kader = From the report of { $month } on you report for { $other }: type *lapor*. The children of { $posyandu } are there already. Earlier reports stay under { $posyandu }.
merged-there = Children and kader of { $posyandu } come to { $other }. From { $month } on there is one report for all children.
merged-office = From { $month } on only { $other } reports. The months before stay where they were.

closed = 📍 *{ $posyandu }* ({ $area }) is closed from *{ $month }* on.
closed-kader = From { $month } on you need not report for { $posyandu }. What you have reported stays. Thank you for your service.
closed-office = From { $month } on nobody waits for its reports. The months before stay in the recaps.
owed = The report of { $posyandu } for { $before } is still missing. You can still send it: type *lapor*, then choose { $posyandu }.

reopened = 📍 *{ $posyandu }* ({ $area }) does not close after all.
reopened-next = Its reports are awaited as before.

opened = 📍 A new posyandu: *{ $posyandu }* in { $area }, from *{ $month }* on.
opened-next = Its reports are awaited from { $month } on. Are its kader not there yet? Type *undang*.

divided = 📍 { $from } is divided: *{ $area }* ({ $code }) stands by itself from *{ $month }* on.
divided-next = You will hear of each posyandu that goes to { $area }. The others stay in { $from }.

retired = 📍 From *{ $month }* on, { $from } ({ $code }) is *{ $area }* ({ $successor }).
retired-next = You need do nothing: tasks, posyandu, reports and meetings have come along. Reports of earlier months are in the recap of { $area }.
unretired = 📍 { $from } ({ $code }) is not replaced by { $area } ({ $successor }) after all.
unretired-next = Its tasks, posyandu, reports and meetings are back in { $from }. You need do nothing.
