title = Mend a weighing
about = Figures that the bidan gave back.

weighing = Which weighing?
    .label = Weighing
line = { $about_line }

    Write the right figures, e.g. *8,4* or *8,4 72*.
    .label = Right figures
