# Reminders of a meeting.
head = ⏰ { $left ->
    [0] *Today*
    [1] *Tomorrow*
   *[other] *In { $left } days*
  }: { $theme }. { $date }, { $time }, at { $venue }.
unanswered = We have no answer from you yet. Can you come?
coming = You answered *coming*. See you there 🙏
moved = You answered *coming* before the time or place was changed. Can you still come?
deputy = { $name }, who is to stand in for you, has not opened the code yet. Please remind your deputy, or send the code again.
