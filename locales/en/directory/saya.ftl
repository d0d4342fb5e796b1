title = My data
about = See what we hold about you.
start = me

intro = This is all that we hold about you:
person = Name: *{ $name }*
person-phone = Name: *{ $name }*. Phone: { $phone }
grant = Role: { $role ->
    [kader] kader
    [bidan] midwife
    [puskesmas] health centre staff
    [lurah] village head
    [camat] subdistrict head
    [pokjanal] steering group member
    [secretariat] secretariat
    [chair] chair
    [admin] administrator
   *[other] member
  }
grant-place = Role: { $role ->
    [kader] kader
    [bidan] midwife
    [puskesmas] health centre staff
    [lurah] village head
    [camat] subdistrict head
    [pokjanal] steering group member
    [secretariat] secretariat
    [chair] chair
    [admin] administrator
   *[other] member
  } – { $place }
coming = Role from { $day }: { $post }
channels = Chats: { $list }
follows = Follows: *{ $list }*
reports = Reports sent: { $count }
attended = Meetings attended: { $count }
details = For attendance lists: L/P { $sex }, NIP { $nip }. To change it: type *my details*.
consent = Consent: { $date } (version { $version })
files = Download all my data
rights = Something wrong? Tell your midwife or the secretariat. To erase your data, type *hapus*.
