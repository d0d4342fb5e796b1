title = History of a report
about = Who sent, checked and corrected a report, and when.
example = history melati 1 october
start = report history | history

village = Posyandu of which village?
    .label = Village
posyandu = Which posyandu?
    .label = Posyandu
period = The report of which month?
    .label = Month
