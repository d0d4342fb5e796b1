# Notices that somebody answers for, for whoever ends her role.
schedule = The schedule “{ $start }” stops. If it is still needed, her successor makes it again with *edaran*.
asked = The notice “{ $start }”, which waits for a yes, is not sent.
later = The notice “{ $start }”, which was to go out later, is not sent.
her-yes = The notice “{ $start }” of { $sender } waits for her yes{ $others ->
    [0] , and nobody else can give it.
   *[other] ; { $others } others can give it too.
  }
