title = Not come yet
about = Children who have not come today.
start = not come yet
