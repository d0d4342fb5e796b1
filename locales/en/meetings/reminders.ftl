# Reminders of a meeting.
head = ⏰ { $left ->
    [0] *Today*
    [1] *Tomorrow*
   *[other] *In { $left } days*
  }: “{ $theme }”. { $date }, { $time }, { $venue }.
unanswered = We have no answer from you yet. Can you come?
coming = You answered *coming*. See you there 🙏
moved = You answered *coming* before the time or place was changed. Can you still come?
deputy = { $name }, who is to stand in for you, has not opened the code yet. Please remind your deputy, or send the code again.
deputy-nameless = You answered that a *deputy* comes, but the name is still missing. Who is it?

name = { $name ->
    [h7] 7 days before
    [h3] 3 days before
    [h1] the day before
    [j2] 2 hours before
   *[other] { $name }
  }
none = none
