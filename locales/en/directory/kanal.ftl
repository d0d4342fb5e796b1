title = Second channel
about = Use Kabar Posyandu in another messaging app too.
start = invite me

code = In the other app, type *gabung { $code }*. The code is valid for 1 day and only for you. Do not forward it.
code-link = In the other app, open { $link } or type *gabung { $code }*. The code is valid for 1 day and only for you. Do not forward it.
