title = Answer a question
about = Answer a question of somebody invited.

question = Number of the question?
    .label = Question
body = What is the answer? Only whoever asked reads it. No names of residents, please.
    .label = Answer
