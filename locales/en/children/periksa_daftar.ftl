title = Children to look at
about = Children to look at, of one kind.

kind = Which kind?
    .label = Kind
place = Which posyandu?
    .label = Posyandu
skip = From which number?
    .label = From
pick = { $page_text }
    .label = Choice
