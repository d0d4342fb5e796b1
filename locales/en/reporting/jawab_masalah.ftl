title = Answer a problem

which = Which problem?
body = Problem of { $asked_posyandu } ({ $asked_month }): “{ $asked_words }”
    Write your answer or plan. The kader of this posyandu read it at once. No names of residents, please.
