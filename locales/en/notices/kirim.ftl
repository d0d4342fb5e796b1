# The look before sending, and what is said after the button.
looks-like = 👀 This is how it will look:
to = *Send to { $n } people?* { $audience }{ $missing ->
    [0] .
   *[other] {" "}({ $all } people; { $missing } cannot be reached).
  }
nobody = *No recipients yet.* { $audience }: 0 people.
by-channel = • by { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] simulator
  }: { $n }
by-role = • { $list }
examples = For example: { $names }
unreached = { $why ->
    [absent] 📵 Not joined
    [muted] 🔕 Chose to stop
   *[gone] 📵 Has left the app
  } ({ $n }): { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
  }. { $why ->
    [muted] We respect that; tell them yourself where needed.
   *[other] Tell them in another way.
  }
at = 🕗 Sent on { $date }, at { $time }.
quiet = 🌙 Quiet hours: it arrives from { $date }, { $time } on. Only *urgent* messages do not wait.
through-at-once = ⏱ { $later ->
    [yes] Once begun, done within 1 minute.
   *[no] Done within 1 minute.
  }
through = ⏱ { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] Simulator
  }: { $unit ->
    [days] about { $n } days, because only so many may leave in a day
    [hours] about { $n } hours
   *[minutes] about { $n } minutes
  }
through-late = ⚠️ Some would not get it before it expires. Make it last longer (*More settings*), or tell them in another way too.
settings = { $kind ->
    [undangan] Invitation
    [mendesak] Urgent
   *[pemberitahuan] Notice
  }; { $ack ->
    [yes] asks for Understood
   *[no] no Understood button
  }; { $replies ->
    [yes] can be answered
   *[no] cannot be answered
  }; valid { $days ->
    [0] { $hours } hours
    [1] { $hours } hours
   *[other] { $days } days
  }.
nothing-sent = Nothing has been sent.
send = Send to { $n } people
send-rule = Start the schedule
change-text = Change text
change-audience = Change recipients
change-more = More settings
keep-list = Save recipients
drop = Delete
end = Stop the schedule
changed = Something has changed since that button was made. Please look once more.
sent-already = That notice was sent, waits for approval, or was withdrawn or deleted. Type *kiriman* to see all.
nobody-now = There are no recipients, so it cannot be sent. Change the recipients first.
again = The same text went to the same people less than an hour ago. Send it again?
again-yes = Yes, send again
again-no = No
dropped = The draft “{ $start }” is deleted. Nothing was sent.
stopped = Notice { $number } from { $sender } (“{ $start }”) was *not sent*: its sender is no longer in office. If it is still needed, send it in your own name.
