### Words that the bot knows besides the Indonesian ones, which are always known. Parted by upright strokes.

yes = yes | yeah | yep | sure | right | correct | okay | go on | continue | send
no = no | nope | not yet | wrong | none
back = back | previous | go back
cancel = cancel | never mind
later = save | later | not now | save it
help = help | how
skip = skip | leave out
stop = stop | unsubscribe
thanks = thanks | thank you | thx | many thanks
greeting = hello | good morning | good afternoon | good evening | start
done = done | finished | that is all | thats all
again = again | once more | one more
menu = menu | main menu

fillers = please | all | very much | so much | it
not-slips = sand | bend | seed | lake | take

zero = none | nothing | nil | zero | empty | no one | nobody
all = all | everything | everyone

male = boy | boys | male | males | man | men
female = girl | girls | female | females | woman | women
counted = child | children | people | persons | babies | baby | mothers | total | and | volunteers | capsules | altogether
about = about | around | roughly | nearly
of = of | out of
comma = point | comma

numbers = one=1 | two=2 | three=3 | four=4 | five=5 | six=6 | seven=7 | eight=8 | nine=9 | ten=10 | eleven=11 | twelve=12 | thirteen=13 | fourteen=14 | fifteen=15 | sixteen=16 | seventeen=17 | eighteen=18 | nineteen=19 | twenty=20 | thirty=30 | forty=40 | fifty=50 | sixty=60 | seventy=70 | eighty=80 | ninety=90
powers = hundred=100 | thousand=1000

weights = kilos=1 | kilograms=1 | grams=0.001
units = percent | years | months | days | weeks

weekday-1 = monday | mon
weekday-2 = tuesday | tue
weekday-3 = wednesday | wed
weekday-4 = thursday | thu
weekday-5 = friday | fri
weekday-6 = saturday | sat
weekday-7 = sunday | sun

days = today=0 | yesterday=-1 | tomorrow=1
this-month = this month
last-month = last month
until = until | till | to
clock = at
day-parts = morning=1 | afternoon=3 | evening=4 | night=4 | am=6 | pm=7
date-noise = on | date | day | the
month-labels = month | period
date-labels = date | on

ordinals = number | choice | the
ranks = first=1 | second=2 | third=3 | fourth=4 | fifth=5 | last=-1 | top=1 | bottom=-1
trait-noise = the | one | born | in | with | mother | of | named | from | year | month
and = and | also

posts = post | the
places = village | district | month
report-noise = report | the | of | for | number | monthly | results

self = me | myself
around = i | we | my | want | would like | the | report | to | this | just | show
later-heads = later | wait | hold | moment | tomorrow
later-doings = ask | check | look | count
asking = what | which | how | why | when | where | who | meaning
confused = confused | lost
knowing = know | understand | sure
negations = not | no | never | dont | didnt | isnt | without
hedges = maybe | perhaps | probably | roughly | or | if | guess
vague = dozens | several | some
beside = the | this | we | have | here
but = but | except | only
changing = oops | sorry | change | correct | correction | wrong | should be | actually
becoming = is | to | should be | be | now
shade-ok = okay | sure
shade-onward = go on | continue
shade-send = send
shade-wrong = wrong
