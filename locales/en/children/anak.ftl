title = Child
about = See the data of one child.
example = anak Aisyah
start = child | find child | show child

search = Which child? Type its name, or its mother's: *bu Rina*.
    .label = Name
child = Which child?
    .label = Child

age = { $age } ({ $months } months), born { $born }
never-weighed = Never weighed here.
vitamin = Vitamin A: { $list ->
    [none] none noted
   *[other] { $list }
  }
vaccines = Vaccines noted: { $list ->
    [none] none
   *[other] { $list }
  }
    { $due ->
    [none] By what is noted none is due now.
   *[other] Due: { $due }
  }
