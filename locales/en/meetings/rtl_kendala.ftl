title = Stuck
about = What is in the way of an item.

action = Type the number of the item, for example: 12.3
    .label = Item
reason = What is in the way? In a few words; we tell chair and secretariat. No names of residents, please.
    .label = Obstacle
