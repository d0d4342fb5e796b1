title = Invite someone
about = Make invitation codes for a posyandu or for people of your area.
start = invite

what = Whom do you want to invite?
    .label = Invitation for
    .opt-posyandu = Kader of one posyandu
    .opt-orang = One person of the list
    .opt-daftar = All who are missing
district = Which subdistrict?
    .label = Subdistrict
village = Which village?
    .label = Village
posyandu = Which posyandu?
    .label = Posyandu
search = Type the name or a part of it.
    .label = Name
person = Choose the person.
    .label = Person

no-place = There is no posyandu in your area to invite for.
all-joined = Everybody whom you may invite has joined 👍 For a new phone: type *undang*, then choose one person of the roster.
nobody = Nobody found. Perhaps this person is not in your area, or has another task outside it; ask the secretariat.
list = { $count ->
    [1] Forward this only to the person it is for. The code is valid for 14 days and works once.
   *[other] Forward each code only to the person it is for. Valid for 14 days, each works once. { $count } people:
  }
person-code = *{ $name }*: type *gabung { $code }*
person-code-link = *{ $name }*: open { $link } or type *gabung { $code }*
again-code = *{ $name }* has joined before. This code is for a new phone or account: type *gabung { $code }*. We then ask in the earlier chat first; if that is lost, one more person with the right must confirm.
again-code-link = *{ $name }* has joined before. This code is for a new phone or account: open { $link } or type *gabung { $code }*. We then ask in the earlier chat first; if that is lost, one more person with the right must confirm.
office = For an office a code alone is not enough: unless the phone number is the one on the roster, one more person with the right must confirm.
nobody-second = ⚠️ Nobody but you can confirm this person yet. In case that is needed, register one more administrator.
posyandu-how = Forward the next message to the kader of { $posyandu }. Valid for 14 days. We ask you about everyone who comes in by it.
posyandu-forward = Invitation for kader of *{ $posyandu }* to Kabar Posyandu. Open the chat and type *gabung { $code }*
posyandu-forward-link = Invitation for kader of *{ $posyandu }* to Kabar Posyandu. Open { $link } or type *gabung { $code }*
