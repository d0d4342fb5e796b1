# People who serve but are not in the new roster.
asks = { $count ->
    [1] The new roster leaves out one role that still holds. It holds until you decide:
   *[other] The new roster leaves out { $count } roles that still hold. They hold until you decide:
  }
more = … and { $count } more.
one-by-one = Decide one by one
one = *{ $name }*, { $role }, is not in the new roster. Does this role go on?{ $left ->
    [0] { "" }
   *[other] { " " }({ $left } more after this.)
  }
end = End the role
keep = It goes on
next = Next name
kept = ✅ { $name } goes on.
none = Nothing is left to decide. Thank you 🙏
decided = That was decided already, or it is not yours to decide.
