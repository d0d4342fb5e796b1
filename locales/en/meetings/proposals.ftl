# Proposals of the invited.
sent = Thank you. We pass your proposal for “{ $theme }” on to the secretariat, and their answer comes here.
asked = 💡 { $name } { $kind ->
    [agenda] proposes an agenda item
   *[masalah] raises a problem
  } for “{ $theme }”, { $day }: “{ $body }”
codes = No buttons? Type *AMBIL { $number }* (take) or *TUNDA { $number }* (not now).
take = Take
park = Not now
taken = On the agenda of “{ $theme }” as item { $place }: “{ $body }”. We let { $name } know.
parked = Not now: “{ $body }”. We let { $name } know.
told-taken = Your proposal is on the agenda of “{ $theme }”, { $date }: “{ $body }”. Thank you 🙏
told-parked = Your proposal for “{ $theme }” is not on the agenda this time: “{ $body }”. The secretariat keeps it.
decided = That proposal was { $status ->
    [taken] taken
   *[postponed] put off
  } already.
none = There is no such proposal, or it is not for a meeting of yours.
too-many = You have made 10 proposals for “{ $theme }”. Please raise the rest at the meeting.
