title = Messages again
about = Get reminders and announcements again.
start = subscribe

done = We send reminders and announcements again. To stop, type *berhenti*.
