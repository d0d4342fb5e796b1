title = Level of a posyandu
about = How far a posyandu meets the rules of its level, by its reports.
example = strata melati 1
start = strata | level | level of the posyandu | status of the posyandu

said = Which posyandu?
not-found = We do not find “{ $words }” in your area. Write for example *strata melati 1*, or only *strata* to choose.
noise = posyandu | our | my | the | of | in | what | is | please | now | this | year
village = A posyandu of which kelurahan/desa?
    .label = Kelurahan/desa
posyandu = Which posyandu?
    .label = Posyandu

head = *{ $posyandu }*, { $year } until { $until }, by its monthly reports:
row = • { $row ->
    [opens] Opened: { $value } months, of { $denominator } months since its first report of this year
    [kader] Kader on duty: { $value } on average ({ $numerator } people in { $denominator } months)
   *[other] D/S: { $value } % ({ $numerator }/{ $denominator })
  }
rules = *{ $source }*: { $highest ->
    [none] does not meet the rules of { $next } yet
    [pratama] not more than Pratama so far
    [madya] Madya at most
    [purnama] Purnama at most
    [mandiri] nothing speaks against Mandiri
   *[other] nothing speaks against Aktif
  }.
failing = For { $next } it lacks: { $row ->
    [opens] to open { $least } times a year; this year it can still come to { $most } at most
    [kader] { $least } kader on duty on average
   *[other] D/S of the year of { $least } %
  }.
level = { $level ->
    [pratama] Pratama
    [madya] Madya
    [purnama] Purnama
    [mandiri] Mandiri
   *[other] Aktif
  }
unknown = Monthly reports do not tell this, ask bidan or puskesmas: { $rows }.
unknown-row = { $row ->
    [kia] coverage of KIA
    [kb] coverage of KB
    [immunisation] coverage of immunisation
    [extra] additional programmes
    [fund] health fund
    [services] services for all ages
    [decree] decree of the posyandu
   *[other] { $row }
  }
not-told = There is no report of *{ $posyandu }* in { $year } here, so its level cannot be seen.
note = The official level is set by puskesmas and pokja; this is only material for it.
