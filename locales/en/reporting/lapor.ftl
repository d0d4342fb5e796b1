title = Monthly report
about = Send your posyandu's report of the month (SKDN and activities).
example = lapor S 45 K 44 D 40 N 30
start = report | file report
guide =
    Type *lapor* and answer one by one with figures, or all at once, or paste the report from the group: *S 45 K 44 D 40 N 30*.
    Zero may be written *0*, *nihil* or *-*. At the end there is a summary: check it, then press *Kirim*.
    A wrong figure was sent? Type *lapor* again, choose the same month, change the figure, send. The old report is kept.
    Another month: *lapor september*. If it is closed, ask the midwife to type *buka*.

village = In which kelurahan/desa is the posyandu?
    .label = Kelurahan/desa
posyandu = Which posyandu are you reporting for?
    .label = Posyandu
    .names = posyandu | post
period = Which month? A month that is closed can only be opened again by the midwife.
    .label = Month
    .names = month | period
asked = *{ $filed_by } asks to check this report again:*
    { $filed_asked }
    All other figures are filled in as they were sent.
again = This report was sent already. Change what needs correcting, then send it again.

scales =
    .differs = *Some figures differ from those of the scales:*
        { $list }
        Which ones count?
    .difference = { $label }: written { $told }, from the scales { $computed }
    .take = Take those of the scales
    .told = Keep what I wrote
    .from = – from the scales
counted = *From the scales* ({ $scales_days }): { $scales_figures }
guests = { $scales_guests } { $scales_guests ->
        [one] child
       *[other] children
    } from elsewhere: counted in D, not in S.
unclosed = The open day is still going on. End it first with *selesai timbang*, so that the figures are complete.
doubted = { $scales_doubts } { $scales_doubts ->
        [one] weighing is
       *[other] weighings are
    } still in doubt. The bidan sees them in *periksa anak*.
unsaid = KMS/KIA book: { $scales_card } noted as holding one, { $scales_unsaid } not noted yet.
reason = What you wrote differs from the scales. Why? No names of children, for example: *3 children were weighed at home*.
    .label = Why it differs from the scales
    .names = reason it differs
together = What is left is not at the scales. All at once is fine, for example:
    kader 5, WUS 4, PUS 3, bumil 5, busui 7, PMT ada, lahir 2, bayi wafat 0, ibu wafat 0
grown = Babies and toddlers are counted already. All at once is fine: WUS 4, PUS 3, bumil 5, busui 7

S = How many *under-fives* belong to the posyandu this month? (S)
    One by one, or several at once: S 45 K 45 D 40 N 32
    .label = All under-fives (S)
    .hint = Just the number, for example 45. Boys and girls may be told: 22 L 23 P. A report from your group may be pasted here.
    .confirm = Last month S was { $last_S }, now it is { $S }. That is a big change. Is it right?
    .names = S | all under-fives | under-fives
K = How many *hold a KMS or KIA book*? (K)
    .label = Hold a KMS/KIA book (K)
    .hint = Those who are registered and hold a KMS or KIA book this month.
    .constraint = Those with a KMS/KIA book (K = { $K }) cannot be more than all under-fives (S = { $S }).
    .names = K | hold kms | have kms | kms
D = How many were *weighed* this month? (D)
    .label = Weighed (D)
    .confirm = More were weighed (D = { $D }) than there are under-fives (S = { $S }). Did children from elsewhere come?
    .warn = More were weighed (D) than hold a KMS/KIA book (K = { $K }). That is all right; please remind those without one.
    .names = D | weighed
N = How many *gained* weight? (N)
    .label = Gained (N)
    .hint = Against last month: the line on the KMS follows its curve, or the gain is enough for the age.
    .constraint = Those who gained (N = { $N }) cannot be more than those weighed (D = { $D }).
    .names = N | gained
T = How many did *not gain* weight? (T)
    .label = Not gained (T)
    .hint = Same weight, less weight or too little gain: all count as T.
    .constraint = N { $N } + T { $T } cannot be more than those weighed (D = { $D }).
    .names = T | not gained
O = How many were weighed now but *not last month*? (O)
    .label = Not weighed last month (O)
    .hint = Not the children who are absent this month. If there are none, write 0.
    .constraint = N { $N } + T { $T } + O { $O } cannot be more than those weighed (D = { $D }).
    .names = O | not weighed last month
B = How many were weighed for the *first time ever*? (B)
    .label = First time (B)
    .constraint = It does not add up: N { $N } + T { $T } + O { $O } + B { $B } = { $sum }, but { $D } were weighed (D). Which figure is wrong?
    .names = B | first time
BGM = How many are *below the red line* on the KMS? (BGM)
    .label = Below the red line (BGM)
    .hint = The midwife should see these children first; no names are told here.
    .constraint = BGM ({ $BGM }) cannot be more than those weighed (D = { $D }).
    .names = BGM | below the red line
TT = How many did *not gain two months running*? (2T)
    .label = Not gained twice (2T)
    .constraint = 2T ({ $TT }) cannot be more than T ({ $T }): who did not gain twice is part of T.
    .names = 2T | not gained twice

vitamin = Vitamin A
VA6 = How many infants *6–11 months* received a *blue* vitamin A capsule?
    .label = Blue (6–11 months)
    .names = vitamin a blue | blue
VA12 = How many children *12–59 months* received a *red* vitamin A capsule?
    .label = Red (12–59 months)
    .confirm = Blue and red capsules together are more than all under-fives (S = { $S }). Is that right?
    .names = vitamin a red | red

kader = How many *kader* were on duty?
    .label = Kader on duty
    .confirm = No kader on duty? Is that right?
    .names = kader on duty
visitors = Visitors
bayi = How many *infants 0–12 months* came? Not counted: *skip*.
    Several at once: infants 9, toddlers 31, WUS 4, PUS 3, pregnant 5, breastfeeding 7
    .label = Infants
    .hint = Not counted by group? Type *skip*, and all of them are left out.
    .names = infants | infants 0-12 months
balita = How many *children 1–5 years* came?
    .label = Children 1–5
    .names = toddlers | children 1-5 years
wus = How many *women of childbearing age* (WUS) came?
    .label = WUS
    .names = women of childbearing age
pus = How many *couples of childbearing age* (PUS) came?
    .label = PUS
    .names = couples of childbearing age
bumil = How many *pregnant women* came?
    .label = Pregnant
    .names = pregnant | pregnant women
busui = How many *breastfeeding mothers* came?
    .label = Breastfeeding
    .names = breastfeeding | breastfeeding mothers
pmt = Was there *PMT* (supplementary food) this month?
    .label = PMT
    .opt-ada = Yes
    .opt-tidak = No
    .names = supplementary food
pmt_note = What was the PMT? For example: mung bean porridge. You may *skip*.
    .label = PMT menu
    .names = pmt menu
events = Births and deaths
births = How many *births* this month?
    Several at once: births 2, infant deaths 0, maternal deaths 0
    .label = Births
    .names = births | born
bdeaths = How many *infants died* this month? None: write *0*.
    .label = Infant deaths
    .confirm = You wrote { $bdeaths } { $bdeaths ->
        [one] infant death
       *[other] infant deaths
    }. Is that right? The midwife will be told soon.
    .names = infant deaths | baby deaths
mdeaths = How many *mothers died* in pregnancy, childbirth or after it? None: write *0*.
    .label = Maternal deaths
    .confirm = You wrote { $mdeaths } { $mdeaths ->
        [one] maternal death
       *[other] maternal deaths
    }. Is that right? The midwife will be told soon.
    .names = maternal deaths
problems = Any problems or needs of the posyandu? Write freely, or *skip*. No names of children, please.
    .label = Problems/needs
    .names = problems | needs | remarks
register = You fill in this report for its kader. Send *a photo of the register or the notes of the posyandu* as its source, at most 3. None yet: *skip*.
    .label = Photo of the register
photo = Any photo of the activity? Send it now, or *skip*.
    .label = Photo

filed = *The report of { $posyandu }, { $month }, has arrived.* Thank you!
filed-again = *The corrected report of { $posyandu }, { $month }, is stored.* Thank you!
filed-practice = *Practice done.* The report of { $posyandu }, { $month }, was only for learning and does not count.
stored = { $figures }
rates = K/S *{ $ks }* ({ $ksOf }) hold a KMS/KIA book
    D/S *{ $ds }* ({ $dsOf }) weighed
    N/D *{ $nd }* ({ $ndOf }) gained; worked out as N ÷ (N+T), without O and B
compared = Against { $month }: { $lines }
changed-title = *What changed:*
changed = { $name ->
    [S] { S.label }
    [K] { K.label }
    [D] { D.label }
    [N] { N.label }
    [T] { T.label }
    [O] { O.label }
    [B] { B.label }
    [BGM] { BGM.label }
    [TT] { TT.label }
    [VA6] { VA6.label }
    [VA12] { VA12.label }
    [kader] { kader.label }
    [bayi] { bayi.label }
    [balita] { balita.label }
    [wus] { wus.label }
    [pus] { pus.label }
    [bumil] { bumil.label }
    [busui] { busui.label }
    [pmt_note] { pmt_note.label }
    [births] { births.label }
    [bdeaths] { bdeaths.label }
    [mdeaths] { mdeaths.label }
    [problems] { problems.label }
    [reason] { reason.label }
    [register] { register.label }
   *[photo] { photo.label }
  }: { $before } → { $now }
changed-pmt = { pmt.label }: { $before ->
    [ada] { pmt.opt-ada }
   *[tidak] { pmt.opt-tidak }
  } → { $now ->
    [ada] { pmt.opt-ada }
   *[tidak] { pmt.opt-tidak }
  }
changed-nothing = No figure changed.
receipt = Receipt: *{ $receipt }*
mend = Correct the report
mend-offer = The report of { $month } was sent with other figures: { $list }.
mend-closed = The report of { $month } was sent with other figures: { $list }. The month is closed; the bidan can open it with *buka*.
named = Report of { $posyandu }, { $month }.
named-closed = { $month } is closed for { $posyandu }, so it cannot be reported now.
words-begin = report for | report of | file the report of
