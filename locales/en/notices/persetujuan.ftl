# A second person's yes.
waits = ⏳ Notice { $number } (“{ $start }”) waits for the approval of { $names }. After that { $how ->
    [schedule] the schedule is active
    [later] it is sent at its time
   *[soon] it is sent one minute later
  }, and we tell you.
nobody = Notices in this area need a second person's yes, but there is nobody else in charge here yet. Ask the secretariat; your draft stays.
asked = 🖊 { $sender } asks for approval: notice { $number } to *{ $n } people* ({ $audience }).
codes = No buttons? Type *SETUJUI { $number }* or *JANGAN { $number }*.
tap-approve = ✅ Approve
tap-object = ❌ Refuse
tap-revive = Mend it
approved = ✅ Approved. Notice { $number } (“{ $start }”) from { $sender } will be sent { $how ->
    [schedule] by its schedule
    [later] at its time
   *[soon] soon
  }.
rejected = ❌ { $name } has not approved notice { $number } (“{ $start }”). The reason: { $reason }
rejected-done = We told { $sender }. Notice { $number } is not sent.
lapsed = ⌛ Notice { $number } (“{ $start }”) was not answered by an approver, so it is *not sent*.
decided = { $status ->
    [sent] That notice is approved already.
    [recurring] That schedule is approved already.
    [refused] That notice was refused already.
    [lapsed] Its time is over; its sender may ask again.
   *[other] That notice was withdrawn by its sender.
  }
changed = That notice was changed since you read it, so your answer was not used. This is how it reads now:
