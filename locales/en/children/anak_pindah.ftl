title = Child moved / died
about = Note that a child has moved away or died.
example = Aisyah pindah ke Samarinda 3 Nov
start = child moved

search = Which child? Type its name.
    .label = Name
child = Which child?
    .label = Child
how = *{ $is_name }*: moved away or died?
    .label = What happened
    .opt-pindah = Moved away
    .opt-meninggal = Died
to = Where has *{ $is_name }* moved to? Not known? Type *lewati*.
    .label = Moved to
day = *{ $is_name }*: { $how }. Since which day? For instance 3/11/2026, or *hari ini*. Not so? Type *batal*.
    .label = Day
    .constraint = That day is still to come.
sure = { $seen_last ->
    [none] To be noted: *{ $is_name }* died on { $day }. Is that right?
   *[other] ⚠️ *{ $is_name }* was still weighed on { $seen_last }, after { $day }. Is that day right? The weighings after it stay.
  }
    .label = Right
    .opt-catat = Yes, note it
    .opt-tidak = No
not-noted = Good, nothing was noted.

moved = ✅ Noted: *{ $name }* has moved away { $to ->
    [none] {""}
   *[other] to { $to }{" "}
  }since { $day }. From that day it is not counted here.
died = Noted: *{ $name }* died on { $day }. Our condolences 🙏 From that day the child is not counted.
back = ✅ Noted: *{ $name }* is on the list again since { $day }.
here = *{ $name }* is on the list.
seen-since = *{ $name }* was weighed on { $last }, so the day stays as it is. Which day is right?
left-already = *{ $name }* is noted as { $how ->
    [died] having died
   *[moved] moved away
  } since { $day }.
