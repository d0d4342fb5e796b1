title = Weighing
about = Open day: write down the children one by one, one message a child.
example = timbang
start = weighing | open day

said = The date or the name of the posyandu?
    .label = What else
posyandu = Which posyandu is open?
    .label = Posyandu
