title = Change the time
about = Correct when somebody came.

invitee = Type the invitation's number, for example: 42
    .label = Number
time = When did they come? For example: 09.40
    .label = Time
    .constraint = Write the time like this: 09.40

not-yet = That time has not come yet. Write when the person came.
