tap-trend = Last two years
tap-card = Card (PDF)

sex-L = Boy
sex-P = Girl
age = { $months } months
age-days = { $days } days
about = { $sex }, { $age }, born { $born }
on = { $age }, { $day }
at = { $posyandu }, { $day }
months = Age (months)
kg = Weight (kg)
cm = Length/height (cm)
red = red line
orange = orange line
weight = { $kg } kg
length = { $cm } cm
one = { $day } { $figure }
words = *{ $child }*, { $age }: *{ $now }* ({ $day }).
before = Before: { $list }.
stands = { $where ->
    [below] The dot is below the red line.
    [above] The dot is above the orange line.
   *[between] The dot is between the red and the orange line.
 }
none = *{ $child }* has no weight yet, so there is no picture of the growth card. Weigh first, please.
card-here = This is the card of *{ $child }*. It holds personal data of a child: keep it safe, do not share it in groups.
day-here = This is the register of *{ $posyandu }*, { $day }. It holds personal data of children: keep it safe, do not share it in groups.
trend = *{ $child }*, the last two years:
trend-none = *{ $child }* was never measured, so there is no picture. Weigh first, please.
span = { $from } to { $to }
children = Children
line-S = S all under five
line-D = D weighed
line-N = N gained
line-T = T not gained
line-BGM = BGM
doubtful = The weight is not certain: it waits for the bidan.
