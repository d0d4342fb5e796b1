title = Present without an invitation
about = Fill in the attendance list without an invitation, or for somebody else.

ticket = Type *check in* and then the code that is shown in the room.
    .label = Code
consent =
    Before we go on, we ask for your consent:
    • What we keep: your name, this chat's address, and your attendance at “{ $room_theme }”.
    • What for: the meeting's attendance list.
    • Who sees it: the secretariat, and the one you stand in for.
    • You can delete it at any time: type *hapus*.
    Do you agree?
    .label = Consent
    .opt-setuju = Yes, I agree
    .opt-tidak = No
nama = What is your full name?
    .label = Name
comes = As whom do you come?
    .label = Coming as
    .opt-diundang = Invited by letter
    .opt-mewakili = For somebody else
    .opt-sendiri = Without an invitation
search = Which name, office or agency is on the invitation? For example: *Camat Bontang Utara*.
    .label = Name on the invitation
whom = Which one?
    .label = Name on the invitation
agency = From which agency or body?
    .label = Agency
position = What is your position? You may *skip*.
    .label = Position

nobody = Not on this list
taken = The one you stand in for has just been noted as present or is represented by somebody else. Type *check in* and the code once more, or tell the front desk.
not-on-paper = That name is not among those invited by letter, or is noted already. Check in once more with another name, or tell the front desk.
not-kept = All right, nothing is kept. You can sign the list at the front desk.
stands-for-you = *{ $name }* is noted as present for you at “{ $theme }”, { $time }. If that is a mistake, tell the secretariat.
