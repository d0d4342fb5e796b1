title = Open the scales
about = Opens today for the line that was just written.

line = What was written?
day = Which day?
posyandu = Which posyandu weighs today?
    .label = Posyandu
more = The scales of { $kept_place }{ $kept_day } are not open yet, so “{ $kept_first }”{ $kept_more ->
        [0] {""}
       *[other] {" "}and { $kept_more } more lines
      } were not kept. Open them now and keep it?
    .label = Open the day
open-today = Yes, open and keep
for-day = For { $day }
not-now = No
not-opened = All right, nothing was kept. To begin later write *timbang*.
other-day = What was written on { $day } was not kept. If it still matters, write *timbang { $day }*, then write it again.
too-late = “{ $line }” of { $day } can no longer be kept: its time is over. If it still matters, ask the midwife.
words-open = open | now | keep | weigh | it | the | day | and | today | for
not-a-line = “{ $said }” is no line of the scales, so it was not kept.
