title = Children of the posyandu
about = See the children of a posyandu: how many, and their names.
example = sasaran
start = children | all children | register

what = Which list?
    .label = List
posyandu = Which posyandu?
    .label = Posyandu

head = *Children of { $place }*, { $day }: { $n } under five ({ $L } boys, { $P } girls)
band = { $from }–{ $to } months: { $n } ({ $L } boys, { $P } girls)
rts = By RT: { $list }
rt = RT { $rt }: { $n }
no-rt = without RT: { $n }
cards = With a KMS/KIA book: { $yes } · without: { $no } · not noted: { $unknown }
unasked = { $n ->
    [0] Mother's consent: all asked
   *[other] Mother's consent: { $n } not asked yet
  }
five = Five within three months: { $list }{ $more ->
    [0] {""}
   *[other] , and { $more } more
  }
empty = No child is on the list yet. Write one line for each, for instance *Aisyah P 3/2/2025 ibu Rina RT 4*, or paste the whole list.
list = *{ $place }*, { $title }: { $n } children
title-nama = all names
title-rt = by RT
title-umur = by age
title-lima = five within three months
title-keluar = left within a year
title-baru = new within a month
title-lahir = born this month
title-ultah = with a birthday this month
title-kembar = twins
title-belum = not weighed in { $month }
title-imunisasi = vaccines that are due and not noted
title-vitamin = no vitamin A noted in { $month }
title-setuju = mother has not agreed, or was not asked
title-kms = without a KMS/KIA book, or not noted
count = *{ $place }*, { $day }{ $which ->
    [none] {""}
   *[other] , { $which }
  }: { $n } children under five ({ $L } boys, { $P } girls)
count-no-rt = Of { $n } more children the RT is not noted.
only-rt = RT { $rt }
only-sex = { $sex ->
    [L] boys
   *[P] girls
  }
only-age = { $from }–{ $to } months
noted = { $line } – { $note }
last = { $day ->
    [none] never weighed
   *[other] last { $day }
  }
dose = { $late ->
    [yes] { $name } (late)
   *[no] { $name }
  }
capsule = { $colour ->
    [blue] blue capsule
   *[red] red capsule
  }
group-rt = *RT { $rt }* ({ $n })
group-no-rt = *Without RT* ({ $n })
group-age = *{ $from }–{ $to } months* ({ $n })
line = • { $name } ({ $sex }), { $born } ({ $months } mo){ $mother ->
    [none] {""}
   *[other] , mother { $mother }
  }
left = • { $name }: { $how ->
    [moved] moved away
    [died] died
   *[five] turned five
  } { $day }
as-noted = By what was noted at the scales. Compare it with the KIA book.
nobody = Nobody.

tap-nama = All names
tap-rt = By RT
tap-umur = By age
tap-lima = Five soon
tap-keluar = Who left
tap-new = New child
