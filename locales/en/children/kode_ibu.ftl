title = Code for the mother
about = A code with which a mother gets the growth card of her child on her own phone.
example = kode ibu Aisyah
start = code for the mother | mother's code

search = A code for which child? Type its name, or its mother's: *bu Rina*.
    .label = Name
child = Which child?
    .label = Child

made =
    Code for the mother of *{ $child }*: *{ $code }*
    From her own phone the mother (or father) writes *ikuti { $code }* and answers the child's birth date. It works once, until { $until }. A slip for the growth card is below.
link = Or open { $link }
followers = { $count } follow this child already.
followers-of = { $count } follow *{ $child }* already. Make one more code, e.g. for its father, or stop the news?
tap-new = Make a new code
tap-end = Stop all
ended = ✅ News of *{ $child }* go to nobody any more, and its old codes are no longer good.
practice = In practice no code for a mother is made.
no-consent = The mother of *{ $child }* is noted as not agreeing. Ask her first; if she agrees, note it with *ubah anak* and ask for the code again.
left = *{ $child }* is no longer at this posyandu, so nobody can follow it.
told-used = 📱 The code for *{ $child }* has just been used: its news now go to the phone that used it. If that is not its mother or father, stop it with this button.
told-spent = ⚠️ The code for *{ $child }* was closed: the birth date was wrong three times. If it was the mother, make a new code.
tap = Code for the mother

slip-title = Weight of { $child } · { $posyandu }
slip-how = { $linked ->
    [ya] Scan this picture with a phone, or send the words above to Kabar Posyandu. Then answer the child's birth date.
   *[tidak] Send the words above to Kabar Posyandu. Then answer the child's birth date.
  } The growth card's picture comes to your phone after each weighing.
slip-until = For one phone, until { $until }. Do not post a photo of it in a group.
slip-file = code { $child }
