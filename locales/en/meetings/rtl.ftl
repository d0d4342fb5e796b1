title = Action items
about = What meetings agreed on: your tasks, and the overview for chair and secretariat.
start = items | action items

which = Which item?
