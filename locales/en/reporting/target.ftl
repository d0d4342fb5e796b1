title = Targets of the area
about = The target line in the charts of D/S, K/S and N/D, with its source.
start = target | set target | targets
guide =
    Type *target*, or *target D/S 80* at once. Write its source (decree or plan) and its first month: the line appears in the charts.
    The program has no target of its own. 0 means that the target is no longer used.

place = The target of which area?
    .label = Area
formula = { $now_text } Which target shall be set?
    .label = Figure
    .opt-ds = D/S (weighed ÷ all under-fives)
    .opt-ks = K/S (with KMS ÷ all under-fives)
    .opt-nnt = N/(N+T) (gained ÷ gained and not gained)
    .opt-nd = N/D (gained ÷ weighed)
percent = What is the target in percent? For example 80. Write 0 if it is used no longer.
    .label = Target (%)
source = Where is it written? For example: Mayor's decree 12/2026. No names of residents; the source is shown in the chart.
    .label = Source
since = From which month on?
    .label = Since

none-now = There is no target in { $place } yet.
now = Targets now: { $list }.
now-one = { $formula } { $percent } % ({ $source })
by-area = { $area }: { $source }
set = ✅ Kept: the target of { $formula } in *{ $place }* is { $percent } % from { $month }, source: { $source }. Its line is in *chart*.
removed = ✅ Kept: from { $month } on, { $place } has no target of { $formula } any more. Its charts have no target line.
not-yours = Targets are set by the secretariat, puskesmas or admin of the area.
is = The target of { $formula } in { $place }: *{ $percent } %* ({ $source }).
is-none = There is no target of { $formula } for { $place } yet. The secretariat or the puskesmas sets it with *target*.
