title = My child
about = The growth card of the child that is followed, and the next open day.
example = anak saya
start = my child | my children
