title = My notices
about = Notices that were sent, are on their way, or are still drafts.
start = my notices

head = 📢 *Your notices*, the newest first:
line = *{ $number }* “{ $start }”: { $status ->
    [draft] draft
    [asked] waiting for approval
    [sent] sent to { $people ->
        [0] recipients (soon)
       *[other] { $people } people
      }
    [refused] not approved
    [lapsed] not answered
   *[cancelled] withdrawn
  }
none = No notices yet. Type *edaran* to make one.
new = New notice
