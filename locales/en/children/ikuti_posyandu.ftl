title = Follow open days
about = The open days of one posyandu.

noise = ikuti | follow | posyandu | village | in | the | schedule | open | day | days
search = Which posyandu? Type its name, with its village if you like: *Melati 2 Bontang Baru*.
    .label = Name
posyandu = Which posyandu?
    .label = Posyandu
consent = { $is_known ->
    [ya] Open days of *{ $is_posyandu }* ({ $is_where }) are told in this chat, too. Do you agree?
   *[tidak]
    Open days of *{ $is_posyandu }*, { $is_where }. Before we begin, we ask for your consent:
    • What we store: the address of this chat (on WhatsApp its number), and the posyandu that you follow.
    • What for: to tell its open days. No child's data are in it.
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
