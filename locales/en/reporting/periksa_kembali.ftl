title = Give a report back
about = A report that its kader should check again.

report = Which report?
    .label = Report
remark = *{ $about_posyandu }, { $about_month }*
    { $about_figures }

    Which figure should be checked, and why? Tap, or write it yourself, for example: *N 30 is more than last month?* No names of children, please.
    .label = Remark
