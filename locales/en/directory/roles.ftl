# Names of the roles, for lists of people.
role = { $role ->
    [lurah] village head
    [camat] sub-district head
    [bidan] midwife
    [puskesmas] health centre
    [pokjanal] working group
    [secretariat] secretariat
    [chair] chair
    [admin] admin
   *[other] kader
  }
