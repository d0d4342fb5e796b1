# What will be talked about: goes along with the last reminder.
head = 📎 *For the meeting*
title = For the meeting
file = 📄 PDF
more = Details
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
nothing = Nothing yet: no open action items, proposals, problems told by kader or monthly figures in this area.
not-coming = This is for those who come. Coming after all? Answer the invitation first.

problems = *Problems told by kader* (3 months): { $count }, { $open } not answered
    { $lines }
problem-theme = • { $theme }: { $n }{ $answered ->
    [0] { "" }
   *[n] {", "}{ $answered } answered
  }{ $areas ->
    [none] { "" }
   *[some] {" "}({ $areas })
  }
problem = – { $posyandu } ({ $area }, { $month }): { $words }{ $answered ->
    [ya] {" → "}answered by { $by }
   *[tidak] { "" }
  }
problem-more = – … and { $more } more, all of them in the PDF
