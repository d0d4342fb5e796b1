title = New child
about = Write children down, one line each.
example = Aisyah P 3/2/2025 ibu Rina RT 4
start = new child | add child

words = Write one line for each child: name, L or P, birth date, mother, RT. For instance: *Aisyah P 3/2/2025 ibu Rina RT 4*. Many can be pasted at once.
    .label = Child
posyandu = At which posyandu?
    .label = Posyandu
sex = *{ $told_name }*: girl or boy? To leave it, type *lewati*.
    .label = Sex
    .opt-p = Girl
    .opt-l = Boy
born = { $told_why ->
    [none] {""}
   *[other] { $told_why }{" "}
  }When was *{ $told_name }* born? With the year, for instance 3/2/2025. Not known? Type *lewati*.
    .label = Birth date
    .constraint = This list is for children who are born and not yet five. Please look at the year again.
same = *{ $told_name }* is like a child on the list. Is it the same?
    .label = Same child
more = Next lines
    .label = Next lines

another = No, another child
not-read = That could not be read as a child's data. Write it like this: *Aisyah P 3/2/2025 ibu Rina RT 4*
in-practice = Practice: { $n } children were read, and nothing was stored.
left-out = *{ $name }* was not written down. When the data is complete, send the line again.
added =
    ✅ *{ $name }* is on the list of { $place }: { $sex ->
        [L] boy
       *[P] girl
      }, born { $born } ({ $age }){ $mother ->
        [none] , mother not known yet
       *[other] , mother { $mother }
      }{ $rt ->
        [none] {""}
       *[other] , RT { $rt }
      }
visitor =
    ✅ *{ $name }* was noted as a visitor at { $place }: { $sex ->
        [L] boy
       *[P] girl
      }, born { $born } ({ $age }){ $mother ->
        [none] {""}
       *[other] , mother { $mother }
      }. Weighed here, and not part of the register.
moved-in = Moved in{ $from ->
    [none] {""}
   *[other] {" "}from { $from }
  }, counted since { $day }.
nik-elsewhere = This NIK is also known at another posyandu. If the child has moved, ask the kader there to note it.
not-taken = Not noted yet: *{ $words }*
list-added = ✅ { $n } children are on the list of { $place }:
added-line = • { $name } ({ $sex }), { $born }{ $mother ->
    [none] {""}
   *[other] , mother { $mother }
  }{ $rt ->
    [none] {""}
   *[other] , RT { $rt }
  }
list-pending = ⏳ { $n } children are not noted yet, we ask one by one below:
pending-missing = • line { $row } { $name }: { $missing ->
    [sex] L or P?
    [born] birth date not read
   *[both] L or P, and the birth date?
  }
pending-double = • line { $row } { $name }: like { $other }
list-loose = Not understood, so not noted ({ $n } lines):
loose = • line { $row }: { $written }
