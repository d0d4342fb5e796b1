# npm run areas
usage =
  Usage, with the first month in which it holds (year-month):
    npm run areas -- move "Melati 4, Guntung" "Kel. Lok Tuan" --since 2026-11   a posyandu lies in another desa/kelurahan
    npm run areas -- merge "Mawar 4, Guntung" "Kenanga 4, Guntung" --since 2026-11   a posyandu goes into another one
    npm run areas -- close "Teratai 4, Guntung" --since 2026-11                 a posyandu closes and reports no more from that month on
    npm run areas -- open "Sakura 1" "Kel. Guntung" --since 2026-11             a new posyandu (also out of another one); not awaited before that month
    npm run areas -- reopen "Teratai 4, Guntung"                                it does not close after all
    npm run areas -- divide "Kel. Guntung" 64.74.02.1009 --name "Guntung Baru" --since 2026-11   a new desa/kelurahan or kecamatan out of another; its posyandu then move
    npm run areas -- unretire 64.74.01.1001                                     the code is in use again; what went to the other one comes back
    npm run areas -- retire 64.74.01.1001 64.74.01.1002 --since 2026-11         the code of an area changes; all that is there goes on under the new one
  Without --yes it is only tried and told. --name "Name" gives another name.
  A posyandu may be named by its number, a desa/kelurahan by its code.
too-few = { $what } needs { $places ->
    [1] one name
   *[other] two names
  }. For examples: npm run areas
no-since = Its first month is missing. Add --since with the year and month, for example --since 2026-11
since-not = { $what } takes no --since: all of it is always taken back.
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refused. Run this with the same DATA_DIR and HOST.
error-failed = Failed. See the log of the running program.
tried = Only tried, nothing was changed. If it is right, run it again with --yes
done = Stored.

moved = { $posyandu } (number { $id }) lies in { $area } instead of { $from } since { $month }. Reports that move with it: { $after }. Reports before, still counted in { $from }: { $before }.
there-already = { $posyandu } (number { $id }) lies in { $area } in { $month } already. Nothing was changed.
merged = { $posyandu } went into { $other } ({ $area }) since { $month }. The months before stay its own. Kader who go with it: { $kader }. Children: { $children }.
merged-already = { $posyandu } went into { $other } already. Nothing was changed.
closed-now = { $posyandu } ({ $area }) is closed: from { $month } on nobody waits for its reports. The months before stay.
closed-already = { $posyandu } is closed since { $month } already. Nothing was changed.
children-left = { $children } children still belong to { $posyandu }. If they go to another posyandu, use merge and not close.
still-owed = Note: the report of { $posyandu } for { $month } is still missing. Its kader can report until that month closes. Its children have moved on, so figures from the scales need a look.
opened = New posyandu { $posyandu } (number { $id }) in { $area } since { $month }. Next: register its kader (undang, or npm run import).
opened-since = { $posyandu } (number { $id }) in { $area } counts since { $month }; nobody waits for reports before.
opened-already = { $posyandu } in { $area } counts since { $month } already. Nothing was changed.
retired = { $code } { $area } is carried on by { $to } { $name } since { $month }, with all areas below. What goes with it: { $posyandu } posyandu, { $reports } monthly reports, { $others } other things (people's roles, lists of puskesmas, meetings, notices). The months before are counted for { $to }.
retired-already = { $code } { $area } is carried on by { $to } already. Nothing was changed.
renamed = Names that are taken there were told apart: { $list }.
unretired = { $code } { $area } is in use again and not carried on by { $to } { $name }. What comes back: { $posyandu } posyandu with their reports, { $others } other things (people's roles, lists of puskesmas, meetings, notices).
unretired-left = { $to } { $name } keeps { $posyandu } posyandu: its own, or those that came after { $month }.
in-use = { $code } { $area } is in use. Nothing was changed.
reopened = { $posyandu } ({ $area }) is open again, as if it had never closed. The months since then are awaited.
reopened-already = { $posyandu } ({ $area }) is not closed. Nothing was changed.
divided =
  { $code } { $name } comes out of { $area } since { $month }, with the same settings and puskesmas.
  Next: the posyandu that go there, one by one, with move; its lurah and bidan with undang or npm run import.
divided-wide =
  { $code } { $name } comes out of { $area } since { $month }, with the same settings.
  Next: the desa/kelurahan that go there, one by one, with retire to their new code below { $code }; its camat with undang or npm run import.
divided-already = { $code } { $name } is there already. Nothing was changed.

no-month = “{ $said }” is no month. Write --since with year-month, for example 2026-11.
to-come = { $month } has not begun. Run this in that month.
unknown-posyandu = No posyandu “{ $said }”. Write its name and desa/kelurahan, for example "Melati 4, Guntung", or its number.
similar-posyandu = There is no posyandu “{ $said }”. Similar: { $list }. Write its name and desa/kelurahan, or its number.
several-posyandu = Several posyandu are called “{ $said }”. Use the number: { $list }
unknown-area = No area “{ $said }”, or no desa/kelurahan. Write its code, for example 64.74.01.1001. Alike: { $examples }
closed = { $posyandu } is closed already.
same-posyandu = { $posyandu } cannot go into itself.
name-taken = There is a posyandu called { $posyandu } in { $area } already. Give another name with --name "New name".
no-name = “{ $said }” is no name of a posyandu.
later-change = { $posyandu } has a change of its place since { $month }. Choose a month after that.
reported-after = { $posyandu } has reported { $month }, so it cannot end in { $since }. Choose a month after its last report.
reported-before = { $posyandu } has reported { $month }, so it cannot begin in { $since }.
retired-before = { $code } { $area } is carried on by { $to } already. Only { $to } can change now.
successor-retired = { $to } itself was retired. Use a code that is still in use.
no-successor = { $code } cannot be carried on by { $to }: they must be different codes of one level, for example 64.74.01.1001 and 64.74.01.1002.
no-parent = { $to } cannot be made: the area above it, { $parent }, is not known.
merged-stays = { $posyandu } ({ $area }) went into another posyandu, and its children are there. To have it by itself again, make a new one with open.
before-undo = { $code } { $area } was changed before this program wrote down what goes along. Only a backup brings it back.
undo-first = { $code } { $area } cannot come back yet, because { $first } was carried on by { $to } afterwards. First: npm run areas -- unretire { $first }
undo-whole = { $code } { $area } was changed together with the area above it. All of it comes back with: npm run areas -- unretire { $first }
unknown-code = The code “{ $said }” is unknown. Write the one that was retired, for example 64.74.01.1001.
no-area-name = The new area { $code } needs a name: add --name "Guntung Baru"
no-new-code = “{ $said }” cannot be a new code. Write the code of a kecamatan or desa/kelurahan of the level of { $like }.
code-taken = { $code } is { $name } already. Use another code.
