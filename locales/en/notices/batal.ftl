title = Withdraw a notice
about = Withdraw a notice that waits, is being sent, or was just sent.
start = withdraw notice

which = Which notice shall be withdrawn? What has not gone stays; what has gone is taken back.
line = *{ $number }* “{ $start }”: { $state ->
    [asked] waits for approval
    [before] has not begun
   *[after] was sent
  }
tap = Withdraw { $number }
codes = No buttons? Type *BATAL { $number }*.
none = None of your notices can be withdrawn now. Type *kiriman* to see all, or *menu* for the rest.
