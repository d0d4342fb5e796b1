title = Reply to a notice
about = Send what you wrote as a reply to a notice.

notice = Number of the notice?
body = Write your answer. Only its sender reads it. No names of residents, please.
    .label = Reply
sure = Pass this on to { $to_sender } as a reply? “{ $body }”
    .label = Pass on
    .opt-kirim = Yes, pass it on
    .opt-tidak = No

not-sent = All right, it is not passed on.
stop = Do you want to stop reminders, notices and announcements? Press the button, or type *berhenti*. Otherwise just ignore this message.
