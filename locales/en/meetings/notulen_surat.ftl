# The official minutes. Always written in Indonesian; these words are for those who develop.
title = MINUTES
draft = DRAFT – not yet agreed to by the leader
agreed = Agreed to by the leader on { $date }
correction = Correction { $n }, in place of the former minutes. What changed: { $parts }
date = Date
time = Time
from = from { $begin } { $zone }
from-to = { $begin } – { $end } { $zone }
venue = Place
event = Event
event-value = { $kind ->
    [rakor] Coordination meeting
    [pembinaan] Guidance meeting
   *[pertemuan] Meeting
  }: { $theme }
leader = Leader
taker = Note-taker
came = Present
came-below = { $n } people
came-annexed = { $n } people (list in the annex)
none-came = See the attendance list
no = No
name = Name
office = Office
remark = Remark
represents = for { $office }
left = left at { $time }
talk = Discussion
nothing = No notes.
conclusion = Conclusion
actions = Action items (RTL)
no-actions = No action items.
activity = Problem and activity
target = Target, place
deadline = Deadline
owner = Responsible
means = Funds, indicator
state = State
problem = Problem: { $text }
goal = Goal: { $text }
fund = Funds: { $text }
annex-came = Annex: list of those present
annex-board = Annex: photos of the board
photo = Photo { $n }. { $name }
photo-gone = (photo not available)
page = Page { $page } of { $pages }
source = Kabar Posyandu · meeting { $id } · version { $version } · { $date }
file-name = minutes-{ $date }-{ $id }.pdf
