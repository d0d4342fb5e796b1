### Pages of the dashboard about meetings and action items.
menu-meetings = Meetings
menu-actions = Action items
meetings = Meetings of the last year and to come
meeting = { $theme } ({ $area })
actions = Unfinished action items
source-meetings = Source: meetings in Kabar Posyandu
source-actions = Source: action items of meetings in Kabar Posyandu
day = Day
time = Time
theme = Theme
kind-label = Kind
kind = { $kind ->
    [rakor] Coordination meeting
    [pembinaan] Supervision
   *[pertemuan] Meeting
  }
area = Area
state-label = State
state = { $state ->
    [draft] draft, nobody invited yet
    [hadir] you are coming
    [tidak] you are not coming
    [diwakilkan] you send a deputy
    [silent] you have not answered yet
    [held] under way
    [closed] over
    [cancelled] cancelled
   *[invited] invitations were sent
  }
coming = Coming
came = Came
when = { $date }, { $time }, { $venue }
agenda = Agenda:
code = Number
activity = Activity
owner = Responsible
agency = Agency
deadline = Deadline
days-late = Days late
meeting-label = Meeting
action-state = { $state ->
    [kosong] nobody is responsible yet
    [offered] not answered yet
    [running] running
    [stuck] stuck
    [done] done
   *[cancelled] cancelled
  }
late-on-time = Not late
late-week = Late by up to 7 days
late-month = Late by 8–30 days
late-longer = Late by more than 30 days
waits-answer = Answer the invitation to { $theme } ({ $day })
waits-actions = { $count } of your action items are not done{ $late ->
    [0] { "" }
   *[n] {", "}{ $late } are late
  }

# What the figures of these pages mean
means-late = *Past the deadline*: counted from the deadline to today, of tasks that are not done.
means-coming = *Coming*: those who answered that they come, divided by all who are invited.
means-came = *Present*: those on the attendance list of the day.
    Not those who only promised.
