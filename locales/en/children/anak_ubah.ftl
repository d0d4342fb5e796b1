title = Correct a child
about = Correct the data of a child.
example = ubah anak Aisyah RT 5
start = correct child | change child

search = Which child? One line is enough: *Aisyah ibu Rina HP 0812…*
    .label = Child
child = Which child?
    .label = Child
what = *{ $told_name }*: what is to be corrected? Or write it at once, for instance *RT 5* or *ibu Rina*.
    .label = What
value = Write what is right.
    .label = New value

field-name = { $field ->
    [name] Name
    [sex] L/P
    [born] Birth date
    [mother] Mother
    [father] Father
    [address] Address
    [rt] RT
    [birth_weight] Birth weight
    [birth_length] Birth length
    [nik_last] NIK
    [phone] Phone
   *[card] KMS/KIA book
  }
field = { field-name }: { $now ->
    [none] not known
    [true] has one
    [false] has none yet
   *[other] { $now }
  }
done = ✅ *{ $name }* corrected:
changed = • { field-name }: { $was ->
    [none] (empty)
    [true] has one
    [false] has none yet
   *[other] { $was }
  } → { $now ->
    [true] has one
    [false] has none yet
   *[other] { $now }
  }
nothing = Nothing of *{ $name }* changes.
not-taken = *{ $words }* was not understood, so it was not changed.
