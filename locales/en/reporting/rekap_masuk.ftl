title = Recaps that came
about = See which areas below have sent their recap.
start = recaps received
guide =
    Which areas have sent their recap and which have not. A recap that came can be *received*, or *asked about*. Those who have not sent can be reminded by one button.

area = Recaps that came to which area?
    .label = Area
period = Of which month?
    .label = Month

head = *Recaps that came, { $month }*: { $came } of { $of } areas.
line = *{ $name }*: { $state ->
        [acknowledged] taken
        [asked] waits for an answer
       *[sent] waits to be taken
    } (sent { $at }){ $moved ->
        [yes] , its figures have changed since
       *[no] {""}
    }
lines = { $lines }
missing = *Not yet sent ({ $count }):* { $names }
none-below = No area below sends a recap of { $month }.
remind = Remind those missing
reminded = { $areas } areas were reminded ({ $people } people). Nobody is reminded twice a day.
reminded-before = Reminded today already, so not again: { $names }.
nobody-there = No lurah, camat or secretariat has joined in: { $names }.
all-came = All have sent theirs. 👏
due = The recap *{ $place }, { $month }* is ready to go up. The month is closed.
asked-for = { $by } waits for the recap *{ $place }, { $month }*.
begin = Send the recap
not-yours = Recaps of areas below are taken by the secretariat or the camat.
