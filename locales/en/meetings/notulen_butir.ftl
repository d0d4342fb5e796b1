title = Choose an item
about = Go to another item.

meeting = Type the number of the meeting, for example: 12
item = Which item?
    .none = There are no items yet. Type *notulen* to begin.
