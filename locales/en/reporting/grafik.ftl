title = Charts
about = Pictures of reports, D/S, K/S and N/D by area or over 24 months.
example = chart D/S october
start = chart | charts | graph
guide =
    Name what you look for: *grafik D/S oktober*, *grafik K/S*, *grafik 24 bulan*, *grafik D/S per kecamatan*, *tren naik berat*.
    The dashed line is the target of the area, where one is set; ask for it with *target D/S*. A month without report is a gap.
    Below the picture the same stands in words.

scope = The chart of which area?
    .label = Area
kind = Which chart?
    .label = Chart
    .opt-reported = Reported or missing
    .opt-ds = D/S
    .opt-ks = K/S
    .opt-nnt = N/(N+T)
    .opt-nd = N/D

### Words that open a chart and say what it is about.
opens = chart | charts | graph | diagram
targets = target | targets
trends = trend | trends
several = 24 months | two years | 2 years | 12 months | a year | by month | monthly
others = child | kms | growth | baby | action items | notice
means-reported = reported | reports | missing | completeness
means-ds = d/s | ds | weighed
means-ks = k/s | ks | with kms
means-nnt = n/(n+t) | n/n+t | nnt | gained | weight gain
means-nd = n/d | nd
by-village = by village | by kelurahan | by desa
by-district = by district | by kecamatan
by-regency = by regency | by kabupaten
areas = village | kelurahan | desa | kecamatan | city | district | province | area | puskesmas
around = by | per | of | the | for | posyandu

which = Which chart?
unread = Not understood: { $words }. The chart below is without it.
one-kind = One figure at a time. For { $other } tap below.
no-month = We have no such month: charts go up to { $month }, and at most five years back.
own-post = Charts of the whole kelurahan are for bidan and lurah. This is your posyandu.
empty = There is no posyandu in { $place } yet.
nothing = *{ $place }, { $month }*: nobody has reported yet ({ $all } posyandu), so there is nothing to draw.
nothing-months = *{ $place }*: no reports in those months, so there is nothing to draw.

tap-reported = Reported or missing
tap-ds = D/S
tap-ks = K/S
tap-nnt = N/(N+T)
tap-nd = N/D
tap-months = 📈 24 months
tap-areas = 📊 By area
tap-counts = 📈 S, D, N of the posyandu
tap-recap = Recap
tap = 📊 Chart
not-drawn = vitamin a | immunisation | stunting | births | deaths
unknown = There is no picture of that figure. There are: reported or not, D/S, K/S, N/(N+T) and N/D, by area or over 24 months; and *grafik rtl*, *grafik edaran*.
    Other figures are in *rekap*, *tabel umur* or the file *unduh sip 7*.
