# npm run import
usage = Usage: npm run import -- roster.csv [--invitations codes.csv] [--end-missing]
no-file = The file { $file } cannot be opened.
failed = Failed, nothing was imported ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refused. Run this with the same DATA_DIR.
error-failed = Failed, nothing was imported. See the log of the running program.

step-read = { $total } rows read.
step-check = { $done } of { $total } rows checked …
step-places = Areas and posyandu matched.
step-people = { $done } people stored …
step-roles = Roles stored.

done = Done: { $rows } rows. New: { $people } people, { $roles } roles, { $posyandu } posyandu, { $units } puskesmas. Changed: { $changed }.
unchanged = Done: { $rows } rows, no changes.
correction = Row { $row }: the name “{ $before }” becomes “{ $name }”.
ended = { $count } roles ended.
missing = Not in this roster, but still serving: { $count } roles ({ $shown } shown). They hold on:
missing-role = • { $name }: { $role }
missing-what = The admins are asked in the chat. Or run this once more with --end-missing to end all of them.
codes = { $count } invitation codes written to { $file }. Valid for 14 days, one use. Keep them safe: a code opens its person's account.

at = Row { $row }, column { $column }: { $what }
nothing = { $count } errors ({ $shown } shown). Nothing was imported. Correct them and run this again.

problem-empty = the file is empty.
problem-unreadable = this is no .csv (UTF-8) or .xlsx that can be read.
problem-heavy = this file is larger than { $mb } MB. Divide it into several files, one a kecamatan for example, and import one after the other.
problem-large = this file is too large: at most { $rows } rows. Delete empty rows and other sheets, or divide it into several files, one a kecamatan for example.
problem-no-column = this column is needed. Known columns: name, phone, role, area, posyandu, agency, position, language, telegram_id, from, until.
problem-column-twice = this column is there twice.
problem-no-name = the name is empty.
problem-long-name = the name is longer than 80 letters.
problem-no-role = the role is empty.
problem-role = unknown role “{ $value }”. Known: kader, bidan, puskesmas, lurah, camat, pokjanal, secretariat, chair, admin.
problem-phone = “{ $value }” is no valid phone number. Example: 0812 3456 7890.
problem-phone-shared = another name has this number in row { $first }. One number is one person.
problem-phone-of-another = this number belongs to “{ $name }”, who still serves. One number is one person. If it has changed hands, end the roles of “{ $name }” first (type *cabut* in the chat, or fill the column until); if it is a mistake, mend the number or leave it empty.
problem-day = “{ $value }” is no date. Example: 31/12/2026.
problem-until-before = the last day “{ $value }” is before the first.
problem-language = unknown language “{ $value }”. Example: id.
problem-telegram = “{ $value }” is no Telegram id (digits only).
problem-no-area = the area is empty. Write its code or name, for example: Kelurahan Api-api, Kecamatan Bontang Utara.
problem-no-posyandu = a kader needs a posyandu.
problem-area-unknown = there is no area “{ $value }”.
problem-area-ambiguous = there is more than one area “{ $value }” ({ $examples }). Write its code or add its kecamatan.
problem-area-desakel = “{ $value }” is no desa or kelurahan.
problem-area-kecamatan = “{ $value }” is no kecamatan.
