title = Follow a child
about = Consent of the mother or father.

ticket = Type *ikuti* and the code from the growth card.
    .label = Code
born = When was the child born?
    .label = Birth date
consent = { $is_known ->
    [ya] News of *{ $is_child }* ({ $is_posyandu }) come to this chat after each weighing. Do you agree?
   *[tidak]
    It fits: *{ $is_child }*, { $is_posyandu }. Before we begin, we ask for your consent:
    • What we store: the address of this chat (on WhatsApp its number), and that you follow { $is_child }.
    • What for: to send the growth card's picture after a weighing, and the open days.
    • Who knows: the kader who gave the code is told that it was used.
    • You can stop at any time: type *berhenti*. To have all of it deleted: type *hapus*.
    Do you agree?
  }
    .label = Consent
    .opt-setuju = Yes, agreed
    .opt-tidak = No
remind = Shall we remind you a day before { $is_posyandu } opens?
    .label = Reminder
    .opt-ya = Yes
    .opt-tidak = No
