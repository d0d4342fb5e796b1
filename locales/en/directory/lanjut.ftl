title = Messages again
about = Get reminders and announcements again.
start = subscribe

intro = Thank you.
done = We send reminders and announcements again. To stop, type *berhenti*.
