not-yours = Only the kader, bidan and puskesmas of this posyandu can see its children. Their number is in *rekap*.
gone = That child is no longer on the list.
sums-only = Single children can only be seen by their kader, bidan and puskesmas. The numbers are open to you: type *rekap*.
no-posyandu = There is no posyandu in your tasks yet.
not-found = No child called *{ $name }* is on the list. Try its mother, for instance *anak bu Rina*, or type *sasaran* for all names. A new child? One line is enough: *Aisyah P 3/2/2025 ibu Rina RT 4*
too-many = { $count } children fit. Type more of the name, or add the mother's.
too-late = That cannot be taken back any more: more than a day has passed, or something has changed since. Correct it with *ubah anak*.
weighed = This child has been weighed, so it is not struck off like that. If it must be, type *hapus anak*.
