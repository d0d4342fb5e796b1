title = Back from leave
about = Reminders come again.
start = back from leave | leave is over
