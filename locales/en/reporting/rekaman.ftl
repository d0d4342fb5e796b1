title = My record
about = The reports that you sent in a year.
example = my record 2026
start = my record | record
guide =
    How many months you reported, how many in time, and how many children were weighed in a year. Another year: *rekaman saya 2026*.

year = Which year?
last-year = last year

head = *Record of { $name }, { $year }* 🌷
place = *{ $posyandu }*: { $months } months reported ({ $names }); in time { $timely } of { $months } ({ $share }), confirmed by the bidan { $verified } of { $months }.
weighed = Children weighed, added up month by month: { $count } times.
run = Longest without a gap: { $months } months ({ $from } to { $to }).
thanks = Thank you for looking after the children around you.
none = You have sent no report of { $year } from here. If another kader sent it, it is in her record.
which-year = Which year? Write for example *my record 2026*, or *my record last year*.

# To be kept or printed
tap-pdf = Keep as PDF
pdf = Your record, to be kept or printed.
paper-title = Record of a kader
paper-about = Monthly reports that { $name } sent in { $year } through Kabar Posyandu.
col-month = Month
col-posyandu = Posyandu
col-weighed = Children weighed
col-timely = In time
col-verified = Confirmed by the bidan
mark = { $is ->
    [yes] yes
   *[other] –
  }
paper-sum = Reported { $months } months: in time { $timely } of { $months } ({ $share }), confirmed by the bidan { $verified } of { $months }.
paper-source = Made on { $day } from the reports kept by Kabar Posyandu. A note for the kader herself, no official letter.
paper-file = Record { $name } { $year }
