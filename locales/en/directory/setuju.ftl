title = Consent
about = Consent to join.

ticket = Type *gabung* and your invitation code.
    .label = Invitation
who = { $invite_kind ->
    [posyandu] { $invite_inviter } invites you to be *kader* at *{ $invite_place }*.
   *[person] Invitation for *{ $invite_name }*. If this is not you, do not go on.
  }
role = Role: { $invite_role ->
    [kader] kader
    [bidan] midwife
    [puskesmas] health centre staff
    [lurah] village head
    [camat] subdistrict head
    [pokjanal] steering group member
    [secretariat] secretariat
    [chair] chair
    [admin] administrator
   *[other] member
  }{ $invite_placed ->
    [0] { "" }
   *[other] { " " }({ $invite_place })
  }{ $invite_more ->
    [0] { "" }
   *[other] { " " }and { $invite_more } more
  }
inviter = Invited by: { $invite_inviter }
consent =
    Before we begin we ask for your consent:
    • What we keep: your name, role, phone number if known, the address of this chat, and the reports that you send.
    • Why: the monthly posyandu report, and news about your work.
    • Who sees it: midwife, health centre, village, subdistrict and steering group of your area.
    • You can erase it at any time: type *hapus*. Reports stay, without your name.
    Do you agree?
    .label = Consent
    .opt-setuju = Yes, I agree
    .opt-tidak = No
nama = What is your full name?
    .label = Name
    .hint = As it is written in the list of kader.
