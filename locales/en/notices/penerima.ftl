# The recipients of a notice in words.
all = everyone in my area
all-theirs = everyone in the sender's area
everyone = everyone
everyone-in = everyone in { $area }
everyone-late = those who have not reported
role = { $role ->
    [kader] kader
    [bidan] midwives
    [puskesmas] puskesmas staff
    [lurah] village heads
    [camat] camat
    [pokjanal] pokjanal members
    [secretariat] secretariat
   *[chair] chair
  }
list = list “{ $name }”
unconfirmed = those who have not confirmed notice { $number }
names-more = { $names } and { $n } more
in = { $who } in { $area }
late = { $who }, who have not reported
except = { $of }, except { $except }
and = and
or = or

# Words that are known when recipients are typed, parted by |
word-kader = kader | cadres
word-bidan = midwife | midwives
word-puskesmas = puskesmas staff | puskesmas
word-lurah = village head | village heads
word-camat = camat
word-pokjanal = pokjanal members | pokjanal
word-secretariat = secretariat
word-chair = chair
word-late = who have not reported | have not reported | not reported
word-all = all | everyone
word-except = except | without
word-or = or
word-noise = in | and | who | the | of | village | only

saved = ⭐ Saved as “{ $name }”. Next time choose it when asked for whom.
saved-already = These recipients are from a saved list already.
too-many-lists = There are { $most } lists already. Use the name of an old one to replace it.
