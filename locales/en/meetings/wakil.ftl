title = Deputy for a meeting
about = Who stands in for you.

invitee = Type the number of the invitation, for example: 42
    .label = Number of the invitation
name = What is your deputy's name?
    .label = Deputy
