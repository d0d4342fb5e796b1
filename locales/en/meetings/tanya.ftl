title = Ask the secretariat
about = Ask the secretariat about a meeting.

meeting = Number of the meeting?
    .label = Meeting
body = What would you like to ask? No names of residents, please.
    .label = Question
sure = Not answered yet? We pass it on to the secretariat: “{ $body }”
    .label = Pass on
    .opt-kirim = Pass it on
    .opt-tidak = No need

sent = We pass your question about “{ $theme }” on to the secretariat. The answer comes here.
not-sent = All right, it is not passed on.
nobody = There is nobody in the secretariat whom we can reach for “{ $theme }”. Please ask whoever invited you.
asked = ❓ { $name } asks about “{ $theme }”, { $day }: “{ $body }”
answer = Answer
answered = 💬 The secretariat answers your question about “{ $theme }” (“{ $question }”): “{ $body }”
done = Sent to { $name }.
done-before = { $name }'s question has been answered already.
gone = Whoever asked is no longer registered, so the answer cannot be sent.
