title = Download a recap
about = Recaps and registers as an Excel, PDF or CSV file: SKDN, SIP 6, SIP 7, the ILP tables.
example = download sip 7 2026 pdf
start = download | download recap | export
guide =
    Name file, time and kind: *unduh rekap oktober xlsx*, *unduh sip 7 2026 pdf*, *unduh skdn csv*. There are SKDN, SIP 6, SIP 7 and four ILP tables.
    Columns without records stay empty, and we say how many. The second sheet of an Excel file shows from which report each figure comes.

form = Which file?
    .label = File
village = Posyandu in which kelurahan/desa?
    .label = Kelurahan/desa
post = Children of which posyandu?
    .label = Posyandu
scope = For which area?
    .label = Area
span = For which month or year?
    .label = Time
kind = As what?
    .label = Kind
    .opt-xlsx = Excel
    .opt-pdf = PDF
    .opt-csv = CSV
sheet = As what?
    .label = Kind
    .opt-xlsx = Excel
    .opt-csv = CSV
    .opt-lama = Excel, old columns

form-name = { $form ->
    [sip6] SIP 6, visitors
    [sip7] SIP 7, what was done
    [ilp1] ILP mothers
    [ilp2] ILP under-fives
    [ilp3] ILP school age, youth
    [ilp4] ILP adults, elderly
    [posyandu] List of posyandu
    [eppgbm] Columns of e-PPGBM
    [anak] Register of children
   *[skdn] SKDN recap
  }
year = Year { $year }
here = *{ $name }*
empty-columns = { $filled } of { $of } columns of this form are filled; what nobody has noted is left empty.
beside = What was told without L and P, or without new and old, stands in a column of its own beside it.
traced = The second sheet shows from which report each figure comes.
untraced = Where each figure comes from stands in the file of each kabupaten/kota.
just-sent = That file was sent a moment ago: it is above. If it is not there yet, the signal is slow: please wait a little.
none = No report of { $place } for { $months } yet, so the file would be empty. Another time?
other-kind = { $kind ->
    [pdf] PDF
    [csv] CSV
   *[xlsx] Excel
  }
no-form = There is no such file. Type *download* to choose.
which-ilp = Which ILP table?
which-child = That list is made for each posyandu. Choose the posyandu first.
go-child = Choose posyandu
none-posyandu = No posyandu is registered in { $place } yet.
registry-more = The first { $shown } posyandu are shown. Download each kabupaten/kota to see all.
registry-tab = Posyandu
which-place = There are several. Which one?
unread = I did not understand: *{ $words }*. Do you mean this one?

number = No
month = Month
place = Area/posyandu
all = Total
all-months = Total (S, K, due: mean)
table-title = { $title }: { $place }, { $months }
table-source = Source: monthly reports of posyandu in Kabar Posyandu. Form: { $source } Version { $version }.
filled = { $filled } of { $of } columns of this form are filled.
sexes = L and P only from posyandu that told them, so together they may be less than the total.
from-register = Immunisation, nutrition and services of under-fives are counted in the register of children: { $weighed } of { $all } posyandu weigh with this app. Of the others these columns are empty.
register-wide = Columns from the register of children are filled up to a kecamatan and a year.
file-name = { $short } { $place } { $months }

trace-title = Where figures come from. { $title }: { $place }, { $months }
trace-tab = Sources
trace-source = Source: monthly reports of posyandu in Kabar Posyandu, the version that counts
trace-register = Register of children
trace-posyandu = Posyandu
trace-area = Village
trace-receipt = Receipt
trace-version = Version
trace-filed = Filed
trace-state = State
trace-verified = Checked
trace-verifier = By
trace-more = { $shown } of { $all } reports are shown. Download by kecamatan or by month to see all.
state-filed = filed
state-verified = checked
state-returned = returned
state-corrected = corrected
state-closed = closed
figure = { $name ->
    [TT] 2T
    [VA6] Vitamin A blue
    [VA12] Vitamin A red
    [kader] Kader on duty
    [bayi] Infants
    [balita] Under-fives
    [wus] Women of childbearing age
    [pus] Couples
    [bumil] Pregnant women
    [busui] Nursing mothers
    [births] Births
    [bdeaths] Infants who died
    [mdeaths] Mothers who died
   *[other] { $name }
  }{ $sex ->
    [all] {""}
   *[other] , { $sex }
  }

### Words in a sentence
verbs = download | export | file
xlsx = xlsx | xls | excel | spreadsheet
pdf = pdf
csv = csv
skdn = skdn | recap | weighing | report
sip6 = sip 6 | sip6 | visitors
sip7 = sip 7 | sip7 | results
ilp = ilp
ilp1 = ilp mothers | ilp 1 | ilp1
ilp2 = ilp children | ilp 2 | ilp2
ilp3 = ilp school | ilp youth | ilp 3 | ilp3
ilp4 = ilp adults | ilp elderly | ilp 4 | ilp4
noise = for | of | as | in | the | a | and | with | area | village | posyandu | month | year | table | register | data | please | send | me
others = child | children | list of children | invitation | minutes | attendance | card
posyandu = list of posyandu | register of posyandu
eppgbm = eppgbm | e ppgbm
anak = register of children | list of children
