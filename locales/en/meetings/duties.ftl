# What somebody answers for in meetings, for whoever ends her role.
actions = { $count } action items ({ $codes }): passed on to her successor; where that is not clear, chair and secretariat are asked.
asked = Her yes to the minutes of “{ $theme }” ({ $day }) is awaited: type *rakor { $number }*, then *Pimpinan sudah setuju* if it was given.
leader = She led “{ $theme }” ({ $day }): the head of the area is asked to agree to the minutes.
note-taker = Note-taker of “{ $theme }” ({ $day }): name another, type *rakor { $number }*.
draft = Draft of “{ $theme }” ({ $day }): it stays, type *rakor baru* to go on.
planned = The meeting “{ $theme }” ({ $day }) takes place, type *rakor { $number }*.
