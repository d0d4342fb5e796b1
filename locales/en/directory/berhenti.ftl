title = Stop messages
about = No more messages to many.
start = unsubscribe

done = We send no more reminders and announcements. You can still file reports. To get messages again, type *lanjut*.
