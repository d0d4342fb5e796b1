# npm run recompute
usage =
  Usage: npm run recompute             works out the growth of children anew, by the rules of today
         npm run recompute -- --dry    only counts how many would change
         npm run recompute -- --all    also what is by the rules of today already
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refused. Run this command with the same DATA_DIR and HOST.
error-failed = Failed. See the log of the running program.
progress = { $count } weighings …
nothing = All weighings are by the rules of today already ({ $rules }).
done = Done: { $weighings } weighings are by the rules { $rules }; the result of { $changed } of them changed.
would = { $weighings } weighings would be by the rules { $rules }; the result of { $changed } of them would change. Nothing is changed yet.
what = N/T/O/B or 2T: { $gains }. Red or orange line: { $lines }. Classes: { $classes }.
busy = { $count } children were being written of and were left out. Run this again later.
