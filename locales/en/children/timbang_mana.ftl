title = Which posyandu
about = Two posyandu weigh today: which of them is meant.

line = What was written?
day = { $said_is ->
    [step] Which posyandu?
   *[line] Which posyandu is “{ $said_first }”{ $said_more ->
        [0] {""}
       *[other] {" "}and { $said_more } more lines
      } for?
  }
    .label = Posyandu
