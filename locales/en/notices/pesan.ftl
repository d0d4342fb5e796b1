# A notice as its recipients read it.
head = { $reminder ->
    [yes] 🔔 *Please read:* { $kind ->
        [undangan] invitation
        [mendesak] urgent message
       *[pemberitahuan] notice
      }
   *[no] { $kind ->
        [undangan] 📅 *INVITATION*
        [mendesak] 🔴 *URGENT*
       *[pemberitahuan] 📢 *NOTICE*
      }
  }
    From: { $sender }
codes = { $asks ->
    [ack] Read it? Press *Understood*, or type *MENGERTI { $number }*.
    [reply] Want to answer? Press *Reply*, or type *BALAS { $number }*.
   *[both] Read it? Press *Understood*, or type *MENGERTI { $number }*. To answer: *BALAS { $number }*.
  }
ack = ✅ Understood
reply = 💬 Reply

which = Which message have you understood? Press it, or type its number, for example *MENGERTI { $number }*.
tap-which = ✅ { $number }: { $start }
acked = Thank you, noted 🙏
acked-before = That was noted before. Thank you 🙏
only-preview = This is only a preview. The button works in the message that people get.
withdrawn = This message was withdrawn by its sender. Nothing needs to be done.
correction = ❗ Message number { $number } from { $sender } (“{ $start }”) was *withdrawn*. Please ignore it.
