# npm run import
usage = Usage: npm run import -- roster.csv [--invitations codes.csv] [--end-missing]
    Children: npm run import -- --children list.xlsx [--store [--new]]
children-store = This was a dry run. Store what matches by --store, new children too by --store --new.
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

# What is known of the file before anything is stored
in-sheet = Sheet “{ $sheet }”: { $what }
note-sheet-read = Sheet “{ $name }” read: { $rows } rows.
note-sheet-none = Sheet “{ $name }” is not read: there is no table with names.
note-sheet-hidden = Sheet “{ $name }” is not read: it is hidden.
note-columns = Columns that are not taken: { $names }.
note-phones = There are two columns of numbers. { $used } is used; { $other } only where that one is empty.
note-everybody = There is no column role. Everybody is read as { $role }, because of “{ $said }”.
note-place = The place is taken from the title or the name of the sheet: “{ $said }”.
note-title = Above the table stands: “{ $said }”. Area and role are taken from the columns, not from there.
note-skipped = Rows left out: { $rows } ({ $why ->
    [numbers] column numbers
    [total] a sum
    [again] the header again
    [unfilled] only a number
    [part] the title of a part, which holds for the rows below it
   *[below] below the table
  }).
note-role = The role “{ $said }” is read as { $role } ({ $count } rows).
note-same = Row { $row }: “{ $name }” is taken to be “{ $before }” of row { $first }, who has the same number.
note-alike = Row { $row }: “{ $name }” is much like “{ $before }” of row { $first }, in the same role and place, and has no number. They are stored as two people; if they are one, delete one of the rows.

done = Done: { $rows } rows. New: { $people } people, { $roles } roles, { $posyandu } posyandu, { $units } puskesmas. Changed: { $changed }.
unchanged = Done: { $rows } rows, no changes.
correction = { $where }: the name “{ $before }” becomes “{ $name }”.
ended = { $count } roles ended.
missing = Not in this roster, but still serving: { $count } roles ({ $shown } shown). They hold on:
missing-role = • { $name }: { $role }
missing-what = The admins are asked in the chat. Or run this once more with --end-missing to end all of them.
codes = { $count } invitation codes written to { $file }. Valid for 14 days, one use. Keep them safe: a code opens its person's account.

column = { $column }
row = Row { $row }
row-in = Sheet “{ $sheet }”, row { $row }
at = { $where }, column { $column }: { $what }
nothing = { $count } errors ({ $shown } shown). Nothing was imported. Correct them and run this again.

problem-empty = the file is empty.
problem-unreadable = this is no .csv or .xlsx that can be read. Save it in Excel as “Excel Workbook (.xlsx)” or “CSV UTF-8”.
problem-heavy = this file is larger than { $mb } MB. Divide it into several files, one a kecamatan for example, and import one after the other.
problem-large = this file is too large: at most { $rows } rows. Delete empty rows and other sheets, or divide it into several files, one a kecamatan for example.
problem-no-column = this column is needed in the header, in row 16 at the latest. Known columns: name, phone, role, area, code, kecamatan, kabupaten, province, posyandu, puskesmas, agency, position, language, telegram_id, from, until.
problem-phone-column = the column “{ $value }” holds phone numbers, but we do not know its name. Call it “phone”.
problem-cell-error = the cell holds an error ({ $value }). Write the value, not the formula.
problem-name-number = there is a phone number in “{ $value }”. Move it to the column phone.
problem-column-twice = this column is there twice.
problem-no-name = the name is empty.
problem-long-name = the name is longer than 80 letters.
problem-no-role = the role is empty.
problem-role = unknown role “{ $value }”. Known: kader, bidan, puskesmas, lurah, camat, pokjanal, secretariat, chair, admin.
problem-phone-letter = there are letters in “{ $value }”. Write the figures only, for example 0812 3456 7890, or leave it empty.
problem-phone-several = there is more than one number in “{ $value }”. One person has one number.
problem-phone-landline = “{ $value }” is a landline. Telegram and WhatsApp need a mobile number; write that, or leave it empty.
problem-phone-cut = “{ $value }” was cut by Excel, its last figures are lost. Make the column text, then write the number again.
problem-phone = “{ $value }” is no valid phone number. Example: 0812 3456 7890.
problem-phone-shared = another name has this number in row { $first }. One number is one person.
problem-phone-of-another = this number belongs to “{ $name }”, who still serves. One number is one person. If it has changed hands, end the roles of “{ $name }” first (type *cabut* in the chat, or fill the column until); if it is a mistake, mend the number or leave it empty.
problem-day = “{ $value }” is no date. Example: 31/12/2026.
problem-until-before = the last day “{ $value }” is before the first.
problem-language = unknown language “{ $value }”. Example: id.
problem-telegram = “{ $value }” is no Telegram id (digits only).
problem-no-area = the area is empty. Write its code or name, for example: Kelurahan Api-api, Kecamatan Bontang Utara. (Merged cells are lost in CSV; save as .xlsx.)
problem-no-posyandu = a kader needs a posyandu.
problem-posyandu-several = “{ $value }” seems to be more than one posyandu. Write one in each row.
problem-posyandu-role = “{ $value }” is no role in a single posyandu. Leave the posyandu empty, or mend the role (kader, for example).
problem-role-unclear = “{ $value }” of what? Fill in the posyandu for one of its officers; for the working group write “ketua pokjanal”, for example.
problem-area-unknown = there is no area “{ $value }”.
problem-area-near = there is no area “{ $value }”. Perhaps it is: { $examples }.
problem-area-elsewhere = “{ $value }” does not lie in { $examples }, as this row says. Mend one of them.
problem-area-post = the role is that of “{ $post }”, but the area is “{ $value }”. Mend one of them.
problem-area-ambiguous = there is more than one area “{ $value }” ({ $examples }). Write its code or add its kecamatan.
problem-area-desakel = “{ $value }” is no desa or kelurahan.
problem-area-kecamatan = “{ $value }” is no kecamatan.
