title = The posyandu over time
about = S, D, N, T and BGM of a posyandu over two years.
start = trend | over time

village = A posyandu in which village?
    .label = Village
posyandu = Which posyandu?
    .label = Posyandu

few = { $posyandu }: not yet two months reported or weighed, so there is nothing to draw.
