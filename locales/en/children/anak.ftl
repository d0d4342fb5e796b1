title = Child
about = See the data of one child.
example = anak Aisyah
start = child | find child | show child

search = Which child? Type its name, or its mother's: *bu Rina*.
    .label = Name
child = Which child?
    .label = Child
