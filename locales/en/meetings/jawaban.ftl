title = Answer to an invitation
about = Answer an invitation in your own words.

words = What is your answer? For instance: coming, not coming, or a deputy.
    .label = Answer
meeting = Which meeting?
    .label = Meeting
    .none = You are not invited to any meeting to come.
counted = people | persons | staff | hours | minutes | days | times
