title = Messages again
about = Get reminders, notices and announcements again.
start = subscribe

done = We send reminders and announcements again. To stop, type *berhenti*.
