title = Second channel
about = Use Kabar Posyandu in another messaging app too.
start = invite me

intro = One person may use several messaging apps.
code = In the other app, type *gabung { $code }*{ $link ->
    [""] { "" }
   *[other] { " " }or open { $link }
  }. The code is valid for 1 day and only for you. Do not forward it.
