# The briefing on paper. Always written in Indonesian; these words are for those who develop.
title = FOR THE MEETING
date = Date
time = Time
from = { $begin } { $zone }
venue = Place
event = Event
event-value = { $kind ->
    [rakor] Coordination meeting
    [pembinaan] Coaching
   *[pertemuan] Meeting
  }: { $theme }
problems = Problems told by kader, three months
problem-theme = { $theme }: { $n }{ $answered ->
    [0] , none answered
   *[n] , { $answered } answered
  }
area = Village
posyandu = Posyandu
month = Month
problem = Problem
answered-by = Answered by
open = not answered
hidden = ••• = name, illness or NIK of a resident: not read out.
source = Kabar Posyandu · meeting { $id } · written { $date }
page = Page { $page } of { $pages }
file-name = briefing-{ $date }-{ $id }.pdf
