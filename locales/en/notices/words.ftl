# Words of schedules that are known, parted by |
day-1 = monday
day-2 = tuesday
day-3 = wednesday
day-4 = thursday
day-5 = friday
day-6 = saturday
day-7 = sunday
week-1 = first
week-2 = second
week-3 = third
week-4 = fourth
week-last = last
date = day
clock = at
open = open day
days-before = days before
# Less often than every week or month: not yet possible.
apart = two weeks | other week | two months | other month | three months
