# The secretariat ticks off who is there.
head = *Tick off: “{ $theme }”*
    Present { $present } of { $invited } · late { $late } · gone early { $left } · without an invitation { $walkIns }
    Press who is there (⬜). Press again to correct.{ $pages ->
        [1] { "" }
       *[other] { " " }Page { $page } of { $pages }.
      }
earlier = ‹ Earlier
later = Later ›
list = To the list
here = ✅ *{ $name }* is there{ $as ->
    [wakil] , represented by { $by }
   *[sendiri] { "" }
  }, { $time }.
seat = *{ $name }*{ $as ->
    [wakil] , represented by { $by }
   *[sendiri] { "" }
  }: came { $time }{ $left ->
    [ya] , left { $leftTime }
   *[tidak] { "" }
  }.
undone = { $name } is no longer noted as present.
not-noted = { $name } is not noted as present. Press the name on the list first.
tap-left = Gone early
tap-stayed = Still there
tap-by_deputy = Represented by …
tap-herself = There in person
tap-fix_time = Change the time
tap-undo = Not there
