title = What was asked
about = Questions of the scales that wait for an answer.
start = what was asked
