title = Result of a referral
about = What came of a child that was referred, and a word for its kader.

referral = Type the number of the referral, e.g. 12
    .label = Referral number
outcome = { $about_child }: what came of it?
    .label = Result
    .opt-seen = Seen
    .opt-passed = Sent to puskesmas/hospital
    .opt-absent = Did not come
    .opt-well = Well again
note = A word for the kader: what should she do at the next visit? Type it in short, or *lewati* (skip).
    .label = Message

# Words by which a result in own words is read.
begins = result | results | hasil
takes = accepted | accept | i have it | got it
agrees = ok | okay | fine | yes
accept-around = i | we | will | go | there | the | child | referral | now
all = all
thanks = thank you | thanks
denies = not | no | never | without
done = already
later = will | tomorrow | soon | later
wishes = please | should | must | if | hope | may
which = who | which
parts = and | but | then
says-absent = did not come | has not come | no show
says-passed = referred | sent on | hospital | to the puskesmas | to the doctor
says-well = recovered | well again | healthy | better
says-seen = seen | examined | checked | treated
