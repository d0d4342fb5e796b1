title = Tell sex and NIP
about = Sex (L/P) and NIP for the columns of the attendance list. Optional.
start = my details | nip

sex = For the attendance list: male or female? You may *skip*.
    .label = L/P
    .opt-laki = Male
    .opt-perempuan = Female
nip = What is your NIP? No civil servant, or rather not? Type *skip*.
    .label = NIP
    .constraint = A NIP is figures only, for example 19800101 200501 1 002. Or type *skip*.
kept = { $empty ->
    [ya] All right, the columns stay empty and we do not ask again.
   *[tidak] Thank you. Kept sealed, used on every attendance list, and gone with *hapus*.
  } To change it, type *my details*.
