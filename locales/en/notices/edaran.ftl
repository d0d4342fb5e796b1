title = Send a notice
about = Send a message to everyone in your area. Nothing is sent before you agree.
example = edaran Tomorrow the posyandu opens at 08.00
start = notice | send notice

body = Write the notice, or send a picture or PDF with a caption. Bold: *between stars*. No names of residents, please.
    .label = Text
files = Send the picture or PDF.
    .label = Attachment
audience = For whom?
    .label = Recipients
    .none = There is nobody in your area yet.
sentence = Write who shall get it, for example:
    – *kader in Api-Api and Gunung Elai, who have not reported, except Siti Aminah*
    Villages, roles, agencies, posyandu, people or saved lists. Part two groups by *or*.
    .label = Recipients
meant = { $doubt_text }
    Which one?
    .label = Meaning
but_meant = { $but_doubt_text }
    Which one?
    .label = Meaning
who = Which roles or agencies? Several are fine, for example *1, 3*. Skip for all.
    .label = Roles
where = Where? Several are fine. Skip for the whole area.
    .label = Area
only = Everyone, or only kader whose posyandu has not reported?
    .label = Only
    .opt-all = Everyone
    .opt-late = Those who have not reported
but = Anybody excepted? Write names of people, posyandu, villages, or roles.
    .label = Except

all = Everyone in my area
late = Who has not reported
choose = Choose step by step …
write = Write it …
office = { $role ->
    [camat] Camat
    [lurah] Village head
    [chair] Chair of Pokjanal
    [secretariat] Secretariat
   *[puskesmas] { "" }
  } { $place }
too-long = This text has { $length } characters; the most is { $longest }. Nothing was sent. Shorten it and send it again, or send it as a PDF with a short caption.
empty = There is no text yet. Type *edaran*, then write it.
not-understood = Not understood: “{ $words }”. Write a village, a role (kader, bidan, lurah), a posyandu, an agency, or a person's name as in the list. Try again, or type *kembali*.
