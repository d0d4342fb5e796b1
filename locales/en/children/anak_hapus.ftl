title = Erase a child
about = Erase all data of a child, when its mother wishes so.
start = erase child

search = Which child? Type its name.
    .label = Name
child = Which child?
    .label = Child
sure = All data of *{ $is_name }* will be erased: name, parents, weighings and referrals. This cannot be undone. If it has moved or died, use *anak pindah*, so that the numbers stay right. Erase now?
    .label = Erase
    .opt-hapus = Yes, erase this child
    .own-hapus = ya hapus | hapus anak ini | ya hapus saja
    .opt-tidak = No
kept = Good, the data of *{ $name }* stays.
done = The data of that child is erased, and so are lines at the scales that still wait and name it. Its name in the chats of kader, bidan and mother is cleaned within minutes; messages that have reached a phone stay on that phone, so delete them there if you need to. The numbers of months that were reported stay, without its name.
