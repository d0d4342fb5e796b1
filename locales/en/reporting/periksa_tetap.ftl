title = The report is right
about = Say why the figure that is asked about is right.

report = Which report?
    .label = Report
reason = *{ $about_posyandu }, { $about_month }*
    { $about_asked }

    Why is it right? In a few words, for example: *5 under-fives moved here*. No names of children, please. If it needs a change after all: *cancel*, then *Correct*.
    .label = Reason
