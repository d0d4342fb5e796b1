# Replies to a notice, and what its sender answers.
sent = Sent to { $sender }. Nobody else reads it 🙏
no-replies = This notice is not to be answered. Ask its sender directly where needed.
sender-gone = The sender of this notice is no longer in office here, so nobody would read a reply. Ask the office directly.
none = There is no such reply, or it is not for you.
too-many = { $most } messages today already. Go on tomorrow, or talk to each other.
head = 💬 *{ $n } replies* to notice { $number } (“{ $start }”) wait for an answer:
head-all = 💬 *{ $n } replies* wait for an answer:
line = *{ $id }* { $name } ({ $role ->
    [kader] kader
    [bidan] midwife
    [puskesmas] puskesmas
    [lurah] village head
    [camat] camat
    [pokjanal] pokjanal
    [secretariat] secretariat
   *[chair] chair
  }{ $place ->
    [none] { "" }
   *[other] , { $place }
  }): “{ $body }”
more = … and { $n } more. Type *kotak* to see the next ones.
codes = No buttons? Type *JAWAB { $id }*.
tap-answer = Answer { $name }
answered = 💬 { $sender } answers you (notice { $number }, “{ $start }”): “{ $body }”
answered-done = Sent to { $name }.
all-answered = 💬 All replies to notice { $number } (“{ $start }”) are answered.
empty = No replies wait for an answer.
