title = More time for an item
about = Another due date for an item.

action = Type the number of the item, for example: 12.3
    .label = Item
until = Until when do you need time? Tell the day.
    .label = New due date
    .constraint = The day must be after today, and another one than now.
why = May we know why? In a few words, or *skip*. No names of residents, please.
    .label = Why
