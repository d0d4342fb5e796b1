title = Trend of a posyandu
about = S, D, N, T and BGM of the last two years as a picture.
example = grafik posyandu
start = posyandu trend | trend

village = A posyandu in which village?
    .label = Village
posyandu = Which posyandu?
    .label = Posyandu

none = *{ $posyandu }*: nobody was weighed here yet, so there is no picture. Begin with *timbang*.
