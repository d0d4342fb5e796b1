title = Standing in at a meeting
about = Accept to stand in for somebody at a meeting.

ticket = Type *gabung* and then the code from the one you stand in for.
    .label = Code
who = You are asked to stand in for *{ $stand_member }* at “{ $stand_theme }”: { $stand_date }, { $stand_time }, { $stand_venue }.
sure = Will you stand in?
    .label = Standing in
    .opt-ya = Yes, I will
    .opt-tidak = No
consent =
    Before we go on, we ask for your consent:
    • What we keep: your name, this chat's address, and your attendance at this meeting.
    • What for: the invitation, reminders and attendance list of the meeting.
    • Who sees it: the secretariat and the one you stand in for.
    • You can delete it at any time: type *hapus*.
    Do you agree, and will you stand in?
    .label = Consent
    .opt-setuju = Yes, I agree
    .opt-tidak = No
nama = What is your full name?
    .label = Name
