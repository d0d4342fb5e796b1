head = *Follow-up of reports*, { $date }
to-check = *{ $count ->
    [one] 1 report waits
   *[other] { $count } reports wait
  } to be checked*{ $unusual ->
    [0] {""}
   *[other] , { $unusual } of them one by one
  }.
closed = *{ $month } is closed.*
closed-unchecked = Not checked ({ $count }): { $names }{ $rest ->
    [0] {""}
   *[other] , and { $rest } more
  }. They can still be checked.
closed-missing = Not reported ({ $count }): { $names }{ $rest ->
    [0] {""}
   *[other] , and { $rest } more
  }. If there are figures, open the month again: *open*.
named = *Not reported although reminded ({ $count }):*
    { $lines }
unreached = *Not reported, and not reminded yet ({ $count }):*
    { $lines }
    Please call.
line = • *{ $name }* ({ $area }), { $month }{ $opened ->
    [unknown] ; its open day is not noted
    [none] ; noted as not opening that month
   *[other] , open on { $opened }
  }{ $reminded ->
    [none] { $state ->
        [away] ; its kader are on leave
        [muted] ; its kader want no messages
        [unreached] ; we cannot reach its kader
       *[other] ; the message has not arrived
      }
   *[other] ; reminded on { $reminded }
  }
silent = *Two months without a report ({ $count }):*
    { $lines }
    To keep it going: call or visit its kader, and help to report from the book (*lapor*).
silent-line = • *{ $name }* ({ $area }), { $last ->
    [none] has never reported here
   *[other] last { $last }
  }
risks = *About to lose its level ({ $count }):*
    { $lines }
risk-line = • *{ $name }* ({ $area }): { $why }
risk = { $row ->
    [opens] { $is ->
        [last] { $missed } months of this year without a reported open day. One more, and it does not reach { $least } a year. Make sure that it opens and reports every month until December
       *[other] at most { $left } more months can be open this year, so it does not reach { $least }. Months in which it did open can still be reported when they are opened again (*buka*)
      }
    [kader] kader on duty are down to { $value } on average ({ $numerator } people in { $denominator } months), { $least } are asked for. Invite former kader back or find more
   *[other] D/S of this year is down to { $value } % ({ $numerator }/{ $denominator }), { $least } % is asked for. Fetch those who were not weighed
  }. By { $source }.
more = … and { $count } more: see *rekap*.
