# Checking in: answers to the code of the room.
here = ✅ You are noted as *present*{ $as ->
    [wakil] { " " }for *{ $represents }*
   *[sendiri] { "" }
  } at “{ $theme }”, { $late ->
    [ya] came { $time }, the meeting began { $start }
   *[tidak] { $time }
  }.{ $mine ->
    [ya] { " " }If you have to go early, type *leave*.
   *[tidak] { "" }
  }
known = You have been noted as present{ $as ->
    [wakil] { " " }for *{ $represents }*
   *[sendiri] { "" }
  } at “{ $theme }” since { $time }. { $left ->
    [ya] Welcome back; the note that you had gone is taken out.
   *[tidak] No need to check in again 🙏
  }
wrong = That code does not fit. Look again at the 4 figures on the board or screen, then type *check in* and the figures. Tries left: { $left }. You can also scan the QR on the screen, or tell the front desk.
paused = 5 wrong codes. Try again in { $minutes } minutes, or tell the front desk; they can note you.
closed = The attendance list of “{ $theme }” was closed at { $time }. If you were there, tell the secretariat.
expired = The attendance list of that meeting is closed. If you were there, tell the secretariat.
not-listed = The code fits: “{ $theme }”. You are not on the list of the invited, so we ask a little more.
unknown = The code fits: “{ $theme }”. We do not know this number yet, so we ask a little more.
register = Fill in the list
own = { $own ->
    [here] ✅ You are noted as present since { $time }.
    [left] 🚪 You are noted as gone at { $time }.
    [deputy] 👤 { $name } is there for you.
    [open] The attendance list is open. In the room, type *check in*.
   *[absent] You are not noted as present.
  } Present: { $present } of { $invited } invited{ $walkIns ->
    [0] { "" }
   *[other] , and { $walkIns } without an invitation
  }.
