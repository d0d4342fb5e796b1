title = At the scales
about = One message from the scales.
cancelled = All right. Everything so far is kept. To go on type *timbang*.

posyandu = Which posyandu?
day = Which day?
stage = How far?
line = *{ $desk_place }*{ $desk_is ->
    [today] {""}
   *[past] {" "}{ $desk_day }
  } · { $desk_came } of { $desk_all } children{ $desk_guests ->
    [0] {""}
   *[other] {" "}+ { $desk_guests } visitors
  }
    .hint = One message a child: name, weight, height and the rest, for example *Aisyah 8,4 72 lila 14,2 vit A merah, ASI*. A slip? *Aisyah tadi 8,6*, or *hapus Aisyah*. A whole list at once is fine too. To close the day type *selesai timbang*.
