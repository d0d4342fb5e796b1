title = Suggest somebody else
about = Somebody else for an item.

action = Type the number of the item, for example: 12.3
    .label = Item
owner = Who would be better? Type a part of the name or agency.
    .label = Name
who = Which one?
    .label = Suggested
why = May we know why? In a few words, or *skip*. No names of residents, please.
    .label = Why
