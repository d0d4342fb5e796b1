thanks = Thank you, { $name } 🌷 The report of *{ $places }, { $month }* { $verified ->
    [yes] was confirmed by the bidan
   *[other] is here
  }{ $timely ->
    [yes] , in time
   *[other] {""}
  }: { $weighed } children were weighed.
run = That is month { $months } in a row.
year = In { $year } you have sent { $count } reports. See all of them in *my record { $year }*.
