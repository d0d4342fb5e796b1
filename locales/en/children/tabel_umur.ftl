title = Table by age
about = S, K, D, N by age and sex.
example = tabel umur bulan lalu
start = table by age

scope = Which area?
    .label = Area
period = Which month?
    .label = Month

head = *{ $place }, { $month }*
    By age, from the scales{ $one ->
    [yes] .
   *[no] {": "}{ $weighed } of { $all } posyandu.
  }
held = … is not shown, because it is about a few children only.
unsaid = K is not complete: of some children nobody has said whether they have a KMS.
none = { $place }, { $month }: nobody was weighed through the bot yet. What was reported is in *rekap*.
which = Which area?
earlier = ‹ { $month }
