title = Open a closed month
about = Let one posyandu correct the report of a closed month.
start = reopen
guide =
    Type *buka* and choose posyandu and month. Her kader can correct the report of that closed month once more.

village = In which kelurahan/desa is the posyandu?
    .label = Kelurahan/desa
posyandu = Which posyandu shall be opened?
    .label = Posyandu
period = Which month shall be opened again? The kader can send once, then it closes again.
    .label = Month
    .none = No month of this posyandu is closed.

opened = The report of { $posyandu }, { $month }, is open again. Its kader are being told.
told = The report of *{ $posyandu }, { $month }* was opened again by the midwife, puskesmas or secretariat. Type *report* to correct it. It can be sent once.
