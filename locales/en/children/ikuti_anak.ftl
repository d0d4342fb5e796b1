title = Follow a child
about = The child's birth date, so that its news reach nobody else.

ticket = Type *ikuti* and the code from the growth card.
    .label = Code
born = So that nobody else gets this: when was the child born? For example *3/2/2025*.
    .label = Birth date
