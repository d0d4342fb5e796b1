title = Stop messages
about = No more messages to many.
start = unsubscribe

done = We send no more reminders, notices and announcements, not even urgent ones. What your office asks for, like the monthly report, can still be filed at any time: type *lapor*. To get messages again, type *lanjut*.
