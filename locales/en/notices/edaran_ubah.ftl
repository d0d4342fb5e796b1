title = Change a notice

notice = Number of the notice?
what = What do you want to set?
    .opt-text = Text
    .opt-audience = Recipients
    .opt-kind = Kind
    .opt-file = Picture/PDF
    .opt-time = Time of sending
    .opt-rule = Send again and again
    .opt-ack = Understood button
    .opt-replies = Answers allowed
    .opt-lasts = Valid until
body = Write the new text. Bold: *between stars*. No names of residents, please.
audience = For whom?
    .none = There is nobody in your area yet.
sentence = Write who shall get it, for example:
    – *kader in Api-Api and Gunung Elai, who have not reported, except Siti Aminah*
meant = { $doubt_text }
    Which one?
    .label = Meaning
but_meant = { $but_doubt_text }
    Which one?
    .label = Meaning
who = Which roles or agencies? Several are fine, for example *1, 3*. Skip for all.
where = Where? Several are fine. Skip for the whole area.
only = Everyone, or only kader whose posyandu has not reported?
    .opt-all = Everyone
    .opt-late = Those who have not reported
but = Anybody excepted? Write names of people, posyandu, villages, or roles.
kind = Which kind? *Urgent* passes the queue and the quiet hours, so use it sparingly.
    .opt-pemberitahuan = Notice
    .opt-undangan = Invitation
    .opt-mendesak = Urgent
files = Send one picture or PDF. Skip: no attachment.
when = Send when? For example *besok pukul 08.00*. Skip: at once.
    .past = { $when } is past. Use it all the same? The notice will be sent at once.
rule = When shall it come again? For example:
    – *Rabu kedua tiap bulan pukul 08.00*
    – *tiap Senin dan Kamis*
    – *tanggal 5 tiap bulan*
    – *H-3 hari buka posyandu*
    Skip: only once.
yes = Yes or no?
    .opt-yes = Yes
    .opt-no = No
lasts = Until when does it make sense? After that it is not sent any more.
    .opt-12 = 12 hours
    .opt-24 = 1 day
    .opt-72 = 3 days
    .opt-168 = 7 days
    .opt-720 = 30 days
