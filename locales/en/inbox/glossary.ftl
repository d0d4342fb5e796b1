### What abbreviations, figures and rates mean: one text for chat and screen.
terms = recap=skdn | completeness=completeness | timeliness=timeliness | in time=timeliness | verified=verified | checked=verified | read the KMS=read-kms | growth card=kms | not shown=held | strata=strata | level of a posyandu=strata | active posyandu=aktif | e PPGBM=ppgbm | KBM=kbm | SIP=sip

skdn = *SKDN*: S = all under-fives of the posyandu, K = those with a growth card, D = those weighed, N = those who gained weight.
    Source: the form of the monthly weighing (F/I-Gizi).
kms = *KMS*: the growth card.
kia = *KIA book*: the book of mother and child.
pmt = *PMT*: supplementary food.
rtl = *RTL*: an action item that a meeting has agreed on.
ilp = *ILP*: integrated primary care.
rakor = *Rakor*: a coordination meeting.
pokjanal = *Pokjanal*: the working group for posyandu.
stunting = *Stunting*: a child too short for its age, for want of food or after long illness. The midwife judges it.
vit-a = *Vitamin A*: given in February and August: blue capsules at 6–11 months, red ones at 12–59 months.

s = *S*: all under-fives (0–59 months) who live in the posyandu's area in that month, whether they came or not.
    Not: those who came. S is not summed over months, because the children are the same.
    Source: F/I-Gizi.
k = *K*: under-fives who are registered and hold a growth card or KIA book.
    Not: visits. K is at most S.
    Source: F/I-Gizi.
d = *D*: under-fives weighed in that month.
    Formula: D = N + T + O + B
    Not: all who came; who came and was not weighed is not in D.
    Source: F/I-Gizi.
n = *N*: weighed this month and last, and *gained* enough by the growth card.
    Not: any gain. Less than the least gain (KBM) counts as T.
    Source: F/I-Gizi, growth card.
t = *T*: weighed this month and last, and did *not gain* enough: the same, less, or too little more.
    Not: only those who lost weight.
    Source: F/I-Gizi, growth card.
o = *O*: weighed this month, but *not last month*. Nobody can say whether they gained.
    Not: absent this month, nor weighed for the first time (that is B).
    Source: F/I-Gizi.
b = *B*: weighed this month for the *first time*. Nobody can say whether they gained.
    Not: weighed before and long absent (that is O).
    Source: F/I-Gizi.
bgm = *BGM*: whose point lies below the red line of the growth card. To be seen by the midwife or puskesmas soon.
    Not: a part of its own. They are counted in N, T, O or B as well.
    Source: growth card (Permenkes 155/2010).
tt = *2T*: *not gained twice running*. To be seen by the midwife or puskesmas.
    Not: besides T. 2T is a part of T.
    Source: F/I-Gizi.
ks = *K/S*: the share of all under-fives who hold a growth card.
    Formula: K ÷ S × 100 %
    Not: visits.
    Source: F/I-Gizi.
ds = *D/S*: the share of all under-fives who were weighed. Tells how many came.
    Formula: D ÷ S × 100 %
    Not: nutrition. More than 100 % where children came from elsewhere.
    Source: F/I-Gizi.
nd = *N/D* (old way): the share of those weighed who gained.
    Formula: N ÷ D × 100 %
    Not: N/(N+T). D holds O and B, too, who cannot be compared yet, so N/D is never larger.
    Source: F/I-Gizi.
nnt = *N/(N+T)*: the share who gained, of those who *can be compared* with last month.
    Formula: N ÷ (N + T) × 100 %
    Not: N/D, the old way. O and B are left out.
    Source: how F/I-Gizi parts D into N, T, O and B.
dk = *D/K*: the share of card holders who were weighed. Tells who goes on coming.
    Formula: D ÷ K × 100 %
    Not: D/S. Children without a card are not in what it is divided by, so it can be more than 100 %.
    Source: derived from SKDN.
ns = *N/S*: the share of all under-fives who were weighed and gained.
    Formula: N ÷ S × 100 %
    Not: N/D. Who did not come is in what it is divided by.
    Source: derived from SKDN.
bgm-d = *BGM/D*: the share of those weighed who are below the red line.
    Formula: BGM ÷ D × 100 %
    Source: derived from SKDN.
kd-k = *(K−D)/K*: the share of card holders who were not weighed that month.
    Formula: (K − D) ÷ K × 100 %
    Source: derived from SKDN.
completeness = *Completeness*: how many posyandu have reported, of all that should.
    Formula: reported ÷ all posyandu × 100 %
    Not: whether the reports are right.
    Source: reports in Kabar Posyandu and its list of posyandu.
timeliness = *Timeliness*: how many reports came before their month closed, of those that came.
    Formula: in time ÷ reported × 100 %
    Not: completeness. Who has not reported is not counted here.
    Source: when the first report came, and the closing day in the area's settings.
verified = *Checked by the midwife* (verified): the midwife or puskesmas has seen the report and said that it is right.
    Formula: checked ÷ reported × 100 %
    Not: a promise that each child was weighed rightly. What is not checked yet is in the sums all the same.
    Source: the record of checks in Kabar Posyandu.
held = *…*: the figure is known, but is about 1 to 4 children, or would reveal such a figure. So that no child is recognised, only the kader, midwife and puskesmas of the place see it.
    S, K, D and N are always shown.
read-kms = *How to read the growth card*
    1. Find the age in months below and the weight at the side; draw a point where they meet.
    2. Join it with last month's point. Not weighed last month: do not join them (that is O).
    3. *Gained (N)*: the line follows its band or goes to the one above, or the gain is at least the KBM printed below.
    4. *Not gained (T)*: the line is flat, falls, goes to the band below, or the gain is less than the KBM.
    5. A point below the red line (*BGM*), or not gained twice (*2T*): bring them to the midwife or puskesmas, with kind words.
    Not: a judgement of a child's nutrition. That is for the midwife and the nutritionist.
    Source: growth card (Permenkes 155/2010), KIA book.

# A question without any other word such as *what is*.
questions = when to refer=refer | when to be referred=refer | vitamin a when=vit-a | immunisation schedule=immunisation | five steps=steps | dose=dose | fill in the SKDN=fill-skdn
# Around it: changes nothing of what is asked.
asi = *Exclusive breastfeeding*: the baby gets breast milk only, no other food or drink yet. The monthly form has it as E0 to E6, by age in months.
    Source: F/I-Gizi.
mp-asi = *MP-ASI*: food beside breast milk, for a baby that needs more than milk alone; breastfeeding goes on. When and how much: ask the midwife.
dehydration = *Dehydration*: the body lacks water, as after diarrhoea or vomiting. Take the child to the midwife or puskesmas at once. Very weak, convulsing or unconscious: type *darurat*.
bgm-why = *Why is a child below the red line?* Figures alone do not tell: the midwife looks at the child. Take it there soon; it is nobody's fault.
    Source: KMS (Permenkes 155/2010), Buku KIA 2023 p. 54.

beside = a | an | the | of | for | child | children | baby | month | age | is | are | it | do | does | to | how | in
wasting = *Wasting*: a child too *thin* for its length or height (weight for length or height below −2 SD). Judged by the midwife or the nutrition officer.
    Not short: that is stunting.
    Source: Permenkes 2/2020.
gizi = *Gizi kurang, gizi buruk*: by weight for length or height. Below −2 SD is gizi kurang, below −3 SD gizi buruk.
    Not by weight for age, and not the same as BGM. Established by the midwife, the nutrition officer or a doctor.
    Source: Permenkes 2/2020.
bb-u = *BB/U*: weight for age. Below −2 SD is low, below −3 SD very low.
    Not gizi buruk, which is seen in weight for length or height.
    Source: Permenkes 2/2020.
tb-u = *PB/U and TB/U*: length (lying) or height (standing) for age. Below −2 SD is short, below −3 SD very short.
    Source: Permenkes 2/2020.
bb-tb = *BB/PB and BB/TB*: weight for length or height: whether a child is thin, well or fat.
    Source: Permenkes 2/2020.
bb = *BB*: weight in kg, such as *8,4*.
tb = *PB and TB*: length (lying, below 2 years) and height (standing, from 2 years), in cm.
    Source: WHO's standards.
lila = *LiLA*: arm circumference in cm. A pregnant woman below 23.5 cm (KEK) sees a doctor.
    Source: KMK 2015/2023.
lk = *LK*: head circumference in cm, measured at the posyandu and read in the KIA book.
kek = *KEK*: a pregnant woman with an arm circumference below 23.5 cm. Take her to the midwife; she needs a doctor.
    Source: KMK 2015/2023.
ttd = *TTD*: iron tablets, for pregnant women and girls. The midwife decides how many.
kbm = *KBM*: the least weight that must be gained in a month at the child's age. Printed below the chart of the card.
    Less than it counts as *T*.
    Source: KIA book 2023 p. 54.
orange = *Orange line*: the upper line of the card. A child above it is referred, as those who did not gain and those below the red line.
    Source: KIA book 2023 p. 54.
refer = *When to refer?*
    A child: *not gained (T)*, *below the red line (BGM)*, or *above the orange line*. A pregnant woman: arm below 23.5 cm. An adult: blood pressure from 140/90.
    A danger sign (fits, short of breath, unconscious, bleeding): do not wait, type *darurat*.
    Source: KIA book 2023 p. 54, KMK 2015/2023. The midwife decides on the rest.
absent = *Who did not come*: is in none of N, T, O and B, and not in D, but still in S, and in K with a card.
    Next month, when the child comes again, it is O.
    Source: F/I-Gizi.
moved-in = *A child that moved in*: weighed elsewhere last month, by its card: N or T. Not weighed last month: *O*. Never weighed anywhere: *B*.
    Source: what N, T, O and B mean in F/I-Gizi. In doubt? Ask the midwife.
d-over-s = *May D be more than S?* Yes, where children from elsewhere were weighed. We ask once.
    If there were none, look again: S is all under-fives of the area.
    Source: F/I-Gizi.
fill-skdn = *How to fill in SKDN*: count in this month's register.
    S all under-fives of the area; K those with a card; D weighed; N gained, T not; O not weighed last month; B for the first time.
    What matters: *D = N + T + O + B*. Then type *lapor S 45 K 44 D 40 N 30 T 6 O 3 B 1*.
    Source: F/I-Gizi.
steps = *Five steps of the posyandu*: 1 registration, 2 weighing and measuring, 3 recording and examination, 4 services and advice, 5 validation of the data.
    Source: ayosehat.kemkes.go.id.
strata = *Strata*: the level of a posyandu, *Pratama*, *Madya*, *Purnama*, *Mandiri*.
    Madya: open at least 8 times a year, 5 kader. Purnama: D/S, KIA, family planning and immunisation from 50 %, and an additional programme. Mandiri: a health fund with 50 % of the families.
    Of one posyandu: type *strata*.
    Source: Pedoman Umum 2011.
active = *Active posyandu*: means different things by different rules. Permenkes 13/2022: open at least 8 times a year, at least 5 kader, serving pregnant women, under-fives or youth. The old rule: strata Purnama and Mandiri.
    Of one posyandu: type *strata*.
tkk = *TKK*: the skill mark of a kader: *Purwa*, *Madya*, *Utama*, by how many of 25 skills she has. The puskesmas assesses it.
kipi = *KIPI*: a complaint after immunisation. Tell the midwife or the puskesmas; if it is grave type *darurat*.
sip = *SIP*: the books and monthly forms of the posyandu. Their numbers differ by area; in many places SIP 6 is of visitors and SIP 7 of results.
fi-gizi = *F/I-Gizi*: the monthly record of the weighing, from which S, K, D, N, T, O and B come.
eppgbm = *e-PPGBM*: the health ministry's record of each child's nutrition. Its files can be read here; we do not replace it.
dose = *Medicine and its dose* are not answered here. Ask the midwife or the puskesmas; if it is grave type *darurat*.
pin = *PIN*: a national week of immunisation on set days, whatever was given before.
nik = *NIK*: the citizen's number, 16 figures. It is not required here, and never belongs in a group.
open-day = *Open day*: the day on which the posyandu serves, about once a month. To note it: *hari buka Rabu kedua*.
notice = *Edaran*: a message of a camat, lurah, chair, secretariat or puskesmas to everybody in the area.
minutes = *Notulen*: the official minutes of a meeting.
immunisation = *Routine immunisation*: at birth HB0 (within 24 hours); before 1 month BCG, polio 1; at 2, 3 and 4 months DPT-HB-Hib, polio, PCV and rotavirus (at 4 months injected polio, no PCV); 9 months measles-rubella, injected polio; 12 months PCV; 18–23 months DPT-HB-Hib and measles-rubella.
    Late, or an area with JE? The midwife decides.
    Source: KMK 2015/2023.
worms = *Worm tablets*: at least once a year, in August. The officer decides on age and dose.
    Source: KMK 2015/2023.
blood-pressure = *Blood pressure of an adult*: from 140/90 to the puskesmas; 130–139 / 85–89 watched monthly. One measurement is no illness yet; a doctor decides.
    Source: KMK 2015/2023.
blood-sugar = *Random blood sugar*: from 200 to the puskesmas; 140–199 needs a look as well. A doctor decides.
    Source: KMK 2015/2023.
skilas = *AKS and SKILAS*: how independent and well an older person is. AKS below 20, or one mark in SKILAS: to the puskesmas.
    Source: KMK 2015/2023.
