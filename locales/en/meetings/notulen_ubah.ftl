title = Change a note
about = Change or remove one note of the minutes.
cancelled = All right. Every note so far is kept. To go on type *notulen*.

meeting = Type the number of the meeting, for example: 12
item = Number of the item?
chosen = Which note?
    .none = There is no note under this item yet. Type *notulen* to go on.
what = “{ $old_body }”
    .opt-ganti = Replace
    .opt-hapus = Remove
    .opt-biarkan = Leave it
body = Write the new one. No names of residents, please.
