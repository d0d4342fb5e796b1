# Attendance: a message that updates itself.
head = 📋 *Attendance: “{ $theme }”*. { $date }, { $time }, { $venue }
head-cancelled = ❌ *Called off: “{ $theme }”*. Planned for { $date }, { $time }, { $venue }
counts =
    Invited by the bot { $invited }{ $sent ->
        [forgotten] { "" }
       *[other] , sent { $sent }
      }{ $paper ->
        [0] { "" }
       *[other] { " " }(by letter { $paper })
      }
    ✅ Coming { $coming }{ $unconfirmed ->
        [0] { "" }
       *[other] { " " }({ $unconfirmed } not yet sure about the new time or place)
      }
    👤 By deputy { $deputised }{ $waitingDeputies ->
        [0] { "" }
       *[other] { " " }({ $waitingDeputies } have not opened the code)
      }
    ❌ Not coming { $declined }
    ⏳ No answer { $silent }
day = 📍 *In the room: { $present } of { $invited }*{ $late ->
        [0] { "" }
       *[other] { " " }· late { $late }
      }{ $left ->
        [0] { "" }
       *[other] { " " }· gone early { $left }
      }{ $walkIns ->
        [0] { "" }
       *[other] { " " }· without an invitation { $walkIns }
      }
agencies = *{ $present } of { $all } agencies represented*
represented = Represented: { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  }
absent = ⚠️ Nobody yet from: { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  }
declined = Not coming: { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  }
notes = Notes: { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  }
unreached = 📵 Not reached: { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  } ({ $why }). { $todo }
nudge = 🔔 Remind { $count } without an answer

nudged = { $count ->
    [one] One person is reminded.
   *[other] { $count } people are reminded.
  }{ $skipped ->
    [0] { "" }
   *[other] { " " }{ $skipped } are not: they were reminded less than 6 hours ago.
  }
nudge-text = The secretariat waits for your answer about “{ $theme }”: { $date }, { $time }, { $venue }. Can you come?
nobody-silent = Everybody has answered, so nobody needs a reminder.
nudged-lately = They were reminded just now. So as not to disturb, you can remind them again after { $time }.
