title = State of reports
about = Which reports are checked, wait, or have not come.
example = state of reports october
start = state of reports | report states | checked reports
guide =
    Which reports are checked, wait, were returned, or have not come. Another month: *status laporan oktober*.

period = The reports of which month?
    .label = Month
