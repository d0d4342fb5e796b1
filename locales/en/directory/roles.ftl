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
role-at = { $role ->
    [kader] kader
    [bidan] midwife
    [puskesmas] health centre staff
    [lurah] village head
    [camat] camat
    [pokjanal] member of the Pokjanal
    [secretariat] secretariat
    [chair] chair
    [admin] admin
   *[other] member
  } – { $place }
