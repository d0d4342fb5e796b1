# What will be talked about: goes along with the last reminder.
head = 📎 *For the meeting*
title = For the meeting
more = Details
figures = *{ $month }*: { $reported } of { $total } posyandu have reported{ $missing ->
        [0] { "" }
       *[other] , { $missing } have not
      }
    D/S *{ $ds }* ({ $dsOf }) · N/D *{ $nd }* ({ $ndOf }), worked out as N ÷ (N+T)
    BGM { $bgm } · 2T { $tt }
no-figures = *{ $month }*: no report yet from { $total } posyandu.
missing = Not reported: { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  }
actions = *Open action items: { $count }*
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" }
          … and { $more } more
      }
action = • { $whose ->
    [own] *Yours:* { $activity }
    [nobody] { $activity }
   *[other] { $activity } – { $by }
  }, due { $date }{ $late ->
    [0] { "" }
   *[other] { " " }({ $late } days late)
  }
proposals = *Proposals to discuss: { $count }*
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" }
          … and { $more } more
      }
nothing = Nothing yet: no open action items, proposals or monthly figures in this area.
not-coming = This is for those who come. Coming after all? Answer the invitation first.

problems = *Problems told by kader* (3 months): { $count }, { $open } not answered
    { $lines }
problem-theme = • { $theme }: { $n }{ $answered ->
    [0] { "" }
   *[n] {", "}{ $answered } answered
  }
problem = – { $posyandu } ({ $area }): { $words }{ $answered ->
    [ya] {" → "}answered by { $by }
   *[tidak] { "" }
  }
problem-more = – … and { $more } more
