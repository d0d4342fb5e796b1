title = Team
about = Who is in the team, and who is not connected yet.
start = team

area = Team of which area?
    .label = Area

head = *{ $body }* ({ $n } people)
decree = Decree { $sk }{ $term ->
    [ya] , from { $from } to { $to }
   *[tidak] {""}
  }
member = { $reached ->
    [ya] •
   *[tidak] ✉
  } *{ $position }*: { $name } ({ $agency })
nobody = Nobody yet. Tap *Change team* to add someone.
absent = ✉ = not connected yet: { $n }.
codes = Codes for { $n } people
codes-list = { $count ->
    [1] Forward this only to the person it is for. The code is valid for 14 days and works once.
   *[other] Forward each code only to the person it is for. Valid for 14 days, each works once. { $count } people:
  }
no-codes = There is no code that you may make for members who are not connected. Ask the secretariat.
