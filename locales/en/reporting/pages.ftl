### Pages of the dashboard about reports.
menu-home = Home
menu-verification = Checking
menu-registry = Posyandu
home = { $place }, { $month }
verification = Checked reports of { $place }, { $month }
reports = Reports of { $place }, { $month }
registry = Posyandu of { $place }

waits = Waiting for you:
completeness = Reported
timeliness = Reported in time
verified = Checked
no-posyandu = There is no posyandu in { $place } yet.
of-reported = Sums are of the { $reported } of { $posyandu } posyandu that have reported.
held = … is not shown because it concerns few children. The bidan and the puskesmas of this area see everything.
tiles-areas = Areas
tiles-posyandu = Posyandu
tile-area = { $reported } of { $posyandu } have reported

standing = { $state ->
    [verified] checked
    [returned] sent back by the bidan
    [late] reported late
    [filed] reported, not checked yet
   *[waiting] not reported yet
  }
standing-line = { $state ->
    [verified] Report { $receipt } is checked{ $named ->
        [ya] {" by "}{ $by }
       *[tidak] { "" }
      }. Sent { $day }.
    [returned] Report { $receipt } was sent back by the bidan to be mended. Sent { $day }.
    [late] Report { $receipt } was sent late, { $day }. Not checked yet.
    [filed] Report { $receipt } was sent { $day }. Not checked yet.
   *[waiting] There is no report of this month yet.
  }
not-there = This posyandu was not open in this month.
said-problems = Problems/needs: { $text }
said-reason = Other than the scales say: { $text }
open-day = Open day: { $day }.
open-day-unknown = The open day is not known. A kader can type *hari buka*.
kader-names = Kader ({ $count }): { $names }.
kader-count = { $count ->
    [0] No kader is registered yet.
   *[n] Kader registered: { $count }.
  }

village = Desa/kelurahan
state = State
filed = Sent
version = Version
verified-on = Checked
verified-by = By
receipt = Receipt
wait-check = Waiting to be checked
wait-mend = Waiting to be mended
verification-note = A bidan checks in the bot: *periksa*, *melati 1 benar*, *kembalikan melati 1: N too high*, *status laporan*, *riwayat laporan melati 1*.

source-register = Source: the register of posyandu in Kabar Posyandu
kind-label = Kind
kind = { $kind ->
    [kelompok_penimbangan] Weighing group
   *[posyandu] Posyandu
  }
kader = Kader
open-day-label = Open day
latest = Latest report
months-reported = Months reported
registry-note = Months reported: of the last { $months }. The stratum is not worked out here, because part of its conditions is not in the monthly report.

menu-trends = Trends
menu-compare = Comparison
menu-followup = Not reported
trends = Trends of { $place } until { $month }
compare = Comparison in { $place }, { $month }
followup = Not reported in { $place }, { $month }
not-reported = Not reported
trends-note = A month without a report is drawn as a gap. The percentages of a month are of the posyandu that reported it.
followup-note = Bidan and lurah can remind from the chat: they type *ingatkan yang belum lapor*.
followup-far = Reminders and warnings by posyandu stand on the page of each kabupaten or kota.
reminders = Reminders of reports in { $place }
source-reminders = Kabar Posyandu: reminders that have left
opened = Open day
closes = Closes
reminded-on = Reminded
reminded = { $state ->
    [reminded] { $days }
    [nobody] No: its kader are not here yet
    [unreached] No: we cannot reach its kader
   *[other] No
  }
silent = Two months without a report in { $place }
silent-note = To keep it going: call or visit its kader, and help to report from the book.
risks = About to lose its level in { $place }
keeps = What happens, and what keeps it
risks-note = From monthly reports alone. The official level is set by puskesmas and pokja.

menu-problems = Problems
problems = Problems of { $place }, three months until { $month }
problems-note = Written by kader in reports: { $count }, not answered: { $open }. They are answered in the bot: type *masalah*.
theme = Theme
month = Month
problem = Problem or need
answered-by = Answered by
answer = Answer
waits-check = { $count ->
    [one] 1 report waits
   *[other] { $count } reports wait
  } to be checked
waits-mend = Report of { $posyandu }, { $month }, to be looked at again
menu-unusual = What is unusual
unusual = What is unusual: { $place }, { $month }
unusual-what = To be looked at
unusual-note = { $count ->
    [0] No report has unusual figures.
    [one] 1 report has unusual figures. It need not be wrong. It is checked in the chat: type *check*.
   *[other] { $count } reports have unusual figures. They need not be wrong. They are checked in the chat: type *check*.
  }
waits-problems = { $count } problems of posyandu are not answered

# What the figures of these pages mean
means-version = *Version*: how often this report was sent. Version 1 = never corrected.
means-wait-check = *Waiting to be checked*: reports of this month that are in and that the midwife has not checked.
    Not those sent back to the kader; they wait to be mended.
means-wait-mend = *Waiting to be mended*: reports that the midwife sent back with a remark and that the kader has not sent again.
means-not-reported = *Not reported*: posyandu whose report of this month is not in.
    Formula: number of posyandu − those that have reported
means-kader = *Kader*: those of the posyandu who are registered with this bot and still serve.
    Not all kader there are.
means-months-reported = *Months reported*: of the last 12 months, how many have a report.
means-silent = *Months without a report*: how many months in a row up to this one have none.
means-problems = *Problems*: what kader wrote in the monthly report, grouped by what it is about. One report may hold several.
means-posyandu = *Posyandu*: those known to be open in the area in that month.
