title = Add somebody
about = Note somebody without a phone or without an invitation.

meeting = The meeting's number? For example: 12
    .label = Number
who = Who is there? Type *name – agency*, for example: Budi Santoso – Kecamatan Bontang Utara. A part of the name will do for the invited.
    .label = Name and agency
whom = Which one?
    .label = Present

fresh = Somebody new: { $name }
no-name = No name was found. Type *name – agency*.
