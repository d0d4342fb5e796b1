title = Replies
about = Replies to your notices that wait for an answer.
start = replies
