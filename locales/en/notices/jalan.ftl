# The message that updates itself while a notice goes out.
head = { $kind ->
    [mendesak] 🔴
    [undangan] 📅
   *[pemberitahuan] 📢
  } *{ $reminds ->
    [none] Notice { $number }
   *[other] Reminder of notice { $reminds }
  }*: “{ $start }”
starts-soon = ⏳ Sent within 1 minute. You can still take it back without anybody knowing.
starts-at = ⏳ Sent on { $date }, at { $time }. You can still take it back without anybody knowing.
begins = ⏳ Sending begins …
counts = Sent { $reached } of { $all }, waiting { $waiting }
arrived = Arrived on the phone { $delivered }, opened { $read }
failed = ⚠️ Failed { $n }: { $why }
expired = ⌛ Expired { $n }
unwanted = 🔕 Not sent { $n }: chose to stop, or no longer in office
left = { $n ->
    [0] Nearly done.
   *[other] About { $n } { $unit ->
      [days] days
      [hours] hours
     *[minutes] minutes
    } left.
  }
goes-on = 🌙 The rest is sent on { $date }, at { $time }.
held = ⏸ *Paused.* Those waiting wait.
held-too-long = ⏸ *Paused until its time was over.* Those waiting will not get it. Press *Go on* to close it; make a new notice where it is still needed.
forgotten = Understood: { $acked } of { $all }. What became of each message is kept for 90 days only, so that is gone.
done = ✅ *All sent.*
acked = ✅ Understood: { $acked } of { $reached }. (Sent is not read; only Understood is certain.)
cancelled-by = ❌ *Withdrawn.* Taken back: { $recalled }.
cancelled = ❌ Notice { $number } (“{ $start }”) is withdrawn. Nothing was sent.

stopped = ⛔ Not sent: its sender is no longer in office.
draft = Still a draft.
asked = ⏳ Waiting for approval.
refused = Not approved.
lapsed = Not answered, so not sent.
recurring = The schedule is active.
ended = The schedule has ended.
tap-cancel = Withdraw
tap-now = Send now
tap-hold = Pause
tap-go_on = Go on
tap-who = Who
tap-sheet = Excel
tap-remind = 🔔 Remind { $n }
taking-back = Notice { $number } is withdrawn.{ $stopped ->
    [0] { "" }
   *[other] {" "}{ $stopped } people will not get it.
  } { $recalling ->
    [0] Nobody had got it yet.
   *[other] { $recalling } have got it: we delete the message where we can, or send a correction.
  }
over-already = That notice was withdrawn, or never sent.
not-running = There is nothing to pause or go on with: that notice is done, withdrawn, or has not begun. Type *kiriman* to see it.
