title = Reason for not coming
about = Why you do not come to a meeting.

invitee = Type the number of the invitation, for example: 42
    .label = Number of the invitation
reason = May we know why? A few words will do, or type *lewati* to skip. No names of residents, please.
    .label = Reason
