# npm run keys
usage =
  Usage: npm run keys -- list      shows the sealing keys
         npm run keys -- rotate    makes a new key
         npm run keys -- reseal    seals everything anew with the newest key
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refused. Run this command with the same DATA_DIR and HOST.
error-failed = Failed. See the log of the running program.
key =
  Key { $id }, made { $made }: { $state ->
    [seals] seals what is new
    [coming] will soon seal what is new
   *[opens] only opens what is old
  }
all-sealed = Everything is sealed with the newest key.
not-all = Not everything is sealed with the newest key yet (up to table { $table }). The program goes on by itself.
unreadable = { $count } values cannot be opened with any key and stay as they are.
made =
  Key { $id } is made, and seals from { $from } on. What is old can still be read.
  After that everything is sealed anew by itself; sooner with: npm run keys -- reseal
waits = The new key seals only from { $from } on. Run this again after that.
table = { $table }: { $changed } rows sealed anew
resealed = Done.
