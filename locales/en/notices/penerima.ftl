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
reported = { $who }, who have reported
at = { $name } ({ $place })
late = { $who }, who have not reported
except = { $of }, except { $except }
except-these = { $of } (except { $except })
except-all = { $of }; all of them except { $except }
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
word-late = have not reported | not reported | not yet reported
word-reported = have reported
word-all = all | everyone | every
word-except = except | without | but not
word-and = and | with | plus
word-or = or
word-in = in | at
word-own = my area | my areas
word-ours = my | our | this
word-noise = who | the | of | only | for | to | those
word-mothers = mothers | parents | residents
word-posts = posyandu
word-kabkota = city | regency
word-kecamatan = district | kecamatan
word-desakel = village | kelurahan
word-short = &=and

saved = ⭐ Saved as “{ $name }”. Next time choose it when asked for whom.
saved-already = These recipients are from a saved list already.
too-many-lists = There are { $most } lists already. Use the name of an old one to replace it.

# Where it is not certain what is meant: asked first, with buttons
meant = { $name } ({ $n })
anew = None of these, write again
write-anew = Fine, write again who should get it.
doubt-kec = “kec.” can mean *kecuali* (except) or *kecamatan*.
doubt-except = What stands behind “except” may be excepted, or may be meant as further recipients.
doubt-binds = The place may be for all who were named, or only for the last.
doubt-late = “Not reported” may be for all who were named, or only for the last.
doubt-place = “{ $written }” may be the place of those people, or further recipients.
doubt-name = Did you mean this by “{ $written }”?
doubt-there = There is no { $posyandu } in { $area }.
doubt-wide = { $area } is larger than your area. A notice only reaches your own area.
doubt-mothers = “{ $written }” cannot be written to: this list has cadres and staff, no residents. Did you mean the cadres?
doubt-posts = By “{ $written }”, did you mean the cadres of the posyandu?
outside = { $area } is outside your area and cannot be written to from here. Please write other recipients.
too-many-named = { $n } have a name like “{ $written }”. Please write more of it.
