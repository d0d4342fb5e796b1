title = Choose an item
about = Go to another item.
cancelled = All right. Every note so far is kept. To go on type *notulen*.

meeting = Type the number of the meeting, for example: 12
item = Which item?
    .none = There are no items yet. Type *notulen* to begin.
