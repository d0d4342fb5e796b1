### What abbreviations mean that are no question of the report.
terms = SKDN

skdn = *SKDN*: S = all under-fives of the posyandu, K = those with a growth card, D = those weighed, N = those who gained weight.
kms = *KMS*: the growth card.
kia = *KIA book*: the book of mother and child.
pmt = *PMT*: supplementary food.
rtl = *RTL*: an action item that a meeting has agreed on.
ilp = *ILP*: integrated primary care.
rakor = *Rakor*: a coordination meeting.
pokjanal = *Pokjanal*: the working group for posyandu.
d-s = *D/S*: those weighed out of all under-fives, in percent.
n-d = *N/D*: those who gained weight out of those who could be compared (N + T), in percent.
k-s = *K/S*: those with a growth card out of all under-fives, in percent.
stunting = *Stunting*: a child too short for its age, for want of food or after long illness. The midwife judges it.
vit-a = *Vitamin A*: given in February and August: blue capsules at 6–11 months, red ones at 12–59 months.
