title = Growth card
about = See the picture of one child's growth card.
example = gambar kms Aisyah
start = growth card | kms picture

search = Whose card? Type the name, or that of the mother: *bu Rina*.
    .label = Name
what = The growth card, or the last two years?
    .label = Picture
child = Which child?
    .label = Child
