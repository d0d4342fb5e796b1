title = List of children from a file
about = Send a list of children as an Excel or CSV file, e-PPGBM's export for one.
start = import children | import child list

how = Just send the file in this chat: Excel (.xlsx) or CSV, e-PPGBM's export or the posyandu's register. The column titles may stand in any row.
    You see first what fits. Nothing is stored before you agree.
unreadable = The file *{ $file }* cannot be read. Open it in Excel, WPS or Google Sheets, choose *Save as* Excel (.xlsx) or CSV, and send it again.
large = The file *{ $file }* is too large: at most { $rows } rows. Part it into several files and send them one by one.
no-table = There is no table of children in *{ $file }*. It needs the columns *Nama* and *Tgl Lahir*, in row 16 at the lowest.
which-place = The file *{ $file }* does not say its posyandu. Whose children are these?
which-titled = The title of *{ $file }* says “Posyandu { $titled }”. Whose children are these? If it is not yours, ignore this.
which-place-many = The file *{ $file }* does not say its posyandu. Send it again with the posyandu's name as its caption, or add a column *Posyandu*.
over = This file is finished or too old. Send it again if you still need it.

head = File *{ $file }*, { $places }: { $rows } rows.
head-none = File *{ $file }*: { $rows } rows.
places = { $count } posyandu
sum-known = • { $n } match
sum-measures = • { $n } new measurements
sum-fills = • { $n } children get missing data (mother, RT, birth weight, …)
sum-unsure = • { $n } unclear: asked one by one
sum-fresh-measured = • { $n } new children, with { $measures } weighings
sum-fresh = • { $n } new children
nothing-stored = Nothing has been stored yet.
nothing-new = Nothing in this file is new: all of it is recorded already. Nothing was changed.
nothing-taken = No row could be taken. Please mend the file and send it again.
title-day = The day of weighing was taken from the title: { $day }.
month-first = The days in { $names } have the month first (like 3/13/2025) and were read so.
unused = Columns that we do not take: { $names }.
months-across = Figures in columns of months are not taken, because the day is not written. If you need them: one row for each day of weighing, with columns *Tanggal Ukur*, *BB* and *TB*.
without = Sheets without a table of children: { $names }.

said-born = • { $n } wrong birth date (row { $rows }): not taken
said-no-born = • { $n } without birth date (row { $rows }): not taken
said-no-name = • { $n } without name (row { $rows }): not taken
said-future = • { $n } born after today (row { $rows }): not taken
said-over-five = • { $n } five already (row { $rows }): not added
said-no-sex = • { $n } new without L/P (row { $rows }): not added
said-sex = • { $n } L/P not readable (row { $rows })
said-doubled = • { $n } doubled row (row { $rows }): counted once
said-doubled-differs = • { $n } doubled row with other figures (row { $rows }): figures not taken
said-alike = • { $n } like another row (row { $rows }): not added
said-other-place = • { $n } of another posyandu (row { $rows }): not taken
said-no-place = • { $n } of a posyandu that is not known, or of several called the same without their desa (row { $rows }): not taken
said-left = • { $n } moved away or died in our list (row { $rows }): not changed
said-outlier = • { $n } Outlier by e-PPGBM (row { $rows }): check the figures
said-weight = • { $n } impossible weight (row { $rows }): not taken
said-length = • { $n } impossible height (row { $rows }): not taken
said-arm = • { $n } impossible LiLA (row { $rows }): not taken
said-head = • { $n } impossible head (row { $rows }): not taken
said-how = • { $n } way of measuring not readable (row { $rows })
said-vitamin_a = • { $n } vitamin A not readable, or not for this age (row { $rows }): not taken
said-vitamin-month = • { $n } vitamin A outside its months or age (row { $rows }): not taken, it may be an earlier one
said-worm = • { $n } worm tablet not readable (row { $rows }): not taken
said-kpsp = • { $n } KPSP not readable (row { $rows }): not taken
said-pmt = • { $n } PMT not readable (row { $rows }): not taken
said-birth-weight = • { $n } impossible birth weight (row { $rows }): not taken
said-birth-length = • { $n } impossible birth length (row { $rows }): not taken
said-no-day = • { $n } measured without a day (row { $rows }): not taken
said-day = • { $n } wrong day of measuring (row { $rows }): figures not taken
said-day-future = • { $n } measured after today (row { $rows }): figures not taken
said-day-before = • { $n } measured before birth (row { $rows }): figures not taken
said-day-five = • { $n } measured after five (row { $rows }): figures not taken
said-phone = • { $n } wrong phone number (row { $rows }): not taken
said-nik-cut = • { $n } NIK not whole (row { $rows }): not taken
said-nik-other = • { $n } NIK fits neither birth date nor L/P (row { $rows }): not taken
said-shifted = • { $n } rows with more columns than the header (row { $rows }): not taken. Perhaps decimal commas: save it with semicolons (;)
said-cell-error = • { $n } error cell (row { $rows }): not taken

row-like = { $row } like { $first }

differs = Different from our list, not changed:
differs-more = … and { $n } more
differ = • { $name }, { $what }: ours { $stands }, file { $told } (row { $row })
what = { $what ->
    [mother] mother
    [father] father
    [address] address
    [rt] RT
    [birth_weight] birth weight
    [birth_length] birth length
    [phone] phone
    [card] KMS
    [born] birth date
    [sex] L/P
    [name] name
    [nik] NIK
    [weight] weight
    [length] height
    [lying] way of measuring
    [arm] LiLA
    [head] head
    [vitaminA] vitamin A
    [worm] worm tablet
    [checklist] checklist
    [meal] PMT
   *[other] { $what }
  }
what-on = { $what } { $day }
yes = yes
no = no
blue = blue
red = red
complete = complete
incomplete = incomplete
lying = lying
standing = standing

go = Go on
drop = Cancel
dropped = Fine, nothing of *{ $file }* was stored.
part = { $done } children done, { $left } to go.
go-on = Continue

ask = *{ $at } of { $of }* · The same child?
ask-file = In the file (row { $row }): *{ $child }*
ask-ours = In our list:
ask-one = { $n }. { $child }
ask-left = { $child } (moved away or died)
child = { $name }, { $facts }
fact-born = born { $day }
fact-mother = mother { $mother }
fact-father = father { $father }
fact-rt = RT { $rt }
fact-nik = NIK …{ $last }
same = The same
same-as = The same: no. { $n }
new-one = A new child
skip = Skip

fresh = *{ $n } new children*, not in our list yet:
fresh-one = • { $child }
fresh-more = … and { $n } more
add = Add { $n } children
add-not = Do not

stored = Stored: { $what }.
done = Done: { $what }.
how-back = The wrong file? Write *undo import* within two days.
done-known = { $known } known children updated
done-weighings = { $weighings } new measurements
done-added = { $added } new children
done-nothing = nothing was changed
done-doubtful = { $doubtful } odd figures are stored with a doubt. The bidan will look at them.

# For the operator.
new-left = { $n } new children were not added: run it again with --store --new.
unsure = { $n } unclear ones, not stored from here. The kader can send the same file in the chat:
unsure-one = • row { $row }: { $child }. Perhaps: { $alike }
