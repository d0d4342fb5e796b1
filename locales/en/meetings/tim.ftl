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
no-codes = There is no code that you may make for members who are not connected. Ask the secretariat.
