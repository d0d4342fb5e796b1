title = Leave early
about = Note that you leave the meeting before it is over.
start = leave | go home

noted = Noted: you *left* “{ $theme }” at { $time }. Thank you for coming 🙏
known = You are already noted as gone from “{ $theme }” at { $time }.
over = “{ $theme }” is over, so there is nothing to note. Thank you for coming 🙏
back = ✅ Welcome back. You stay noted as present at “{ $theme }”.
come-back = I am back
not-here = You are not noted as present at any meeting today. In the room, type *check in*.
