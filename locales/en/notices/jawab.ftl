title = Answer a reply

word = Number of the reply?
body = { $asked_name }: “{ $asked_body }”
    Write your answer. Only { $asked_name } reads it. No names of residents, please.
