title = State of reports
about = Which reports are checked, wait, or have not come.
example = state of reports october
start = state of reports | report states | checked reports

period = The reports of which month?
    .label = Month
