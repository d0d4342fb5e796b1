# The day of the meeting: attendance list and code of the room.
open = *The list is open: “{ $theme }”*
    Write the code on the board or show the picture. People { $linked ->
        [ya] open { $link } or type
       *[tidak] type
      } *ABSEN { $code }* here.
    Good until { $until }.

    Present { $present } of { $invited }{ $walkIns ->
        [0] { "" }
       *[other] , and { $walkIns } without an invitation
      }.
how = Type in Kabar Posyandu: *ABSEN { $code }*
closed = *Attendance list of “{ $theme }”*
    Present { $present } of { $invited }{ $walkIns ->
        [0] { "" }
       *[other] , and { $walkIns } without an invitation
      }. The room code is not open.
is-closed = The list of “{ $theme }” is closed. Present { $present } of { $invited }, late { $late }, gone early { $left }, without an invitation { $walkIns }. Names can still be ticked off with *Tick off*.
too-early = The list of “{ $theme }” opens on the day of the meeting, from { $time }.
over = “{ $theme }” is past, so its list can no longer be opened.
tap-open_room = Open, show the code
tap-close_room = Close the list
tap-roll = Tick off
tap-add_here = ➕ Add somebody
tap-roll_pdf = Attendance list (PDF)
tap-roll_xlsx = Attendance list (Excel)
