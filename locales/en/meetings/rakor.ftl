title = My meetings
about = Meetings to come: those you are invited to and those you run.
start = meetings

which = Which number?
new = New meeting
none = There are no meetings to come.
head = *Meetings to come*
line = *{ $id }* · { $date }, { $time }
    { $kind ->
        [rakor] Rakor
        [pembinaan] Guidance
       *[pertemuan] Gathering
      }: { $theme } – { $state ->
        [draft] draft, nobody invited
        [hadir] you come
        [tidak] you do not come
        [diwakilkan] you are represented
        [silent] you have not answered
        [held] takes place
        [closed] finished
       *[invited] invitations sent
      }
runs = *Meeting { $id }: { $theme }*
    { $date }, { $time }
    { $venue }
    { $status ->
        [cancelled] Called off.
        [held] Takes place.
        [closed] Finished.
       *[other] Invitations are sent.
      }
day = Attendance list
attendance = Answers
letter = See letter
paper = Letters to print
rtl = Action items
enter = Check in
more = More
more-head = *Meeting { $id }: { $theme }* – more choices:
back = Back to the meeting
answer-invitation = Will I come?
change-answer = Change my answer
your-answer = You yourself: { $answer ->
    [hadir] *you come*
    [tidak] *you do not come*
    [diwakilkan] *you are represented*
   *[silent] *no answer yet*
  }.
drop-sure = Delete the draft “{ $theme }”?
drop-yes = Yes, delete
drop-no = No
is-dropped = The draft “{ $theme }” is deleted.
