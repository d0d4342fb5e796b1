title = History of a report
about = Who sent, checked and corrected a report, and when.
example = history melati 1 october
start = report history | history
guide =
    Each step of a report: filed, checked, returned, corrected, closed; who, when and why. For example *riwayat laporan melati 1 oktober*.

village = Posyandu of which village?
    .label = Village
posyandu = Which posyandu?
    .label = Posyandu
period = The report of which month?
    .label = Month
