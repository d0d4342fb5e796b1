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
strata = *Level of a posyandu*: Pratama, Madya, Purnama, Mandiri, from the least to the most self-reliant.
    Told by: how often it opens in a year, kader on duty, D/S, coverage of mothers and children, family planning and immunisation, further programmes, a health fund.
    Not a mark for the kader. The puskesmas and the working group decide it.
    Source: Pedoman Umum Pengelolaan Posyandu, Kemenkes 2011. Where yours stands: type *strata*.
aktif = *Active posyandu*: opens at least 8 times a year, has at least 5 kader, and serves pregnant women, under-fives or adolescents.
    Not the same as its level; formerly those of the levels Purnama and Mandiri were called active.
    Source: Permenkes 13/2022.
ppgbm = *e-PPGBM*: the electronic list of each child's measurements, kept by the nutrition officer of the puskesmas.
    Not a part of Kabar Posyandu, and not filled from here. Bidan and puskesmas get the list with *unduh anak*.
kbm = *KBM*: the least weight that a child must gain in a month. It stands below the chart of the growth card.
    Source: KMS, Buku KIA.
sip = *SIP*: the registers of a posyandu. SIP 6 has its visitors, SIP 7 its results. Get it with *unduh sip 7*.
