# npm run recount
usage =
  Usage: npm run recount               counts the reports anew and compares with the sums that were kept
         npm run recount -- --repair   also replaces the sums that differ
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refused. Run this with the same DATA_DIR and HOST.
error-failed = Failed. See the log of the running program.
difference = { $area } { $name }, { $month }: { $what ->
    [reports] reports
    [timely] reports in time
    [verified] reports that were checked
    [returned] reports that were returned
    [posyandu] change of the number of posyandu
   *[figure] { $figure } (sum/number of reports)
  } kept { $kept }, counted anew { $anew }
looking = Counting the reports anew and comparing with the sums that were kept. Nothing is changed.
repairing = Counting the reports anew and replacing the sums that differ. Whoever files now waits a little.
start = { $kabupaten ->
    [0] There are no posyandu and no reports yet, so nothing is counted.
   *[other] { $kabupaten } kabupaten/kota …
  }
province = { $name }: { $kabupaten } kabupaten/kota, { $different ->
    [0] all equal
   *[other] { $different } sums differ
  } ({ $done } of { $of } done).
more = … and more: { $count } areas and months differ in this province in all.
nowhere = Note: { $count } reports are of months in which their posyandu was not there yet, or no more. They are counted where they were told. If the posyandu was there: npm run areas -- open, with the right month.
same = All right: { $compared } sums (area × month) are what the reports come to.
different = Not the same: { $different } of { $compared } sums (area × month) differ, { $misplaced } reports are counted in the wrong area. Nothing was changed. To repair: npm run recount -- --repair
repaired = Repaired: { $different } sums (area × month) were replaced by those counted anew, { $misplaced } reports went to their area.
