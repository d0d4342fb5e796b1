title = Minutes
about = One note of the minutes.
cancelled = All right. Every note so far is kept. To go on type *notulen*.

meeting = Type the number of the meeting, for example: 12
item = Number of the item?
photos = Send the photo of the board.
note = *{ $desk_place }/{ $desk_all } { $desk_title }*{ $desk_notes ->
    [0] {""}
    [one] {" "}· { $desk_notes } note
   *[other] {" "}· { $desk_notes } notes
  }
    { $desk_notes ->
    [0] { $desk_kind ->
        [kesimpulan] What was concluded? One message for each conclusion. No names of residents, please.
       *[other] Type what is said, in as many messages as you like. No names of residents, please. Photos of the board at any time.
      }
   *[other] Go on typing, or choose:
  }
    .hint = Every message is kept at once. A slip? Edit your message, or press *Change a note*. To leave type *batal*; all notes stay.
