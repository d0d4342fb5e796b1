title = Answer a notice

notice = Number of the notice?
body = Write your answer. Only its sender reads it. No names of residents, please.
