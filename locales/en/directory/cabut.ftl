title = End a role
about = End somebody's role in your area, now or on a day.
start = end role | revoke
send = Yes, end it

search = Whose role ends? Type a part of the name.
    .label = Name searched for
person = Choose the person.
    .label = Person
which = Which role?
    .label = Role
holds =
    What { $duties_name } still answers for:
    { $duties_lines }
when = *{ $duties_name }*, { $duties_posts }: when does it end?
    .label = Ends
day = What is the last day? For example 31/12/2026
    .label = Last day
    .constraint = That day is past. Write today or a later one.

all = All roles above
post-until = { $post } (until { $day })
now = Now
date = After a certain day
keep = Does not end after all

nobody = Nobody fits. The person may be outside your area, or the role has ended.
too-many = More than { $most } people fit. Type more of the name.
last-admin = This is the last admin of the place. Add another one first, so that there is always somebody who can give roles.
done-now = ✅ The role of *{ $name }* has ended:
done-date = ✅ The role of *{ $name }* ends after { $day }:
done-keep = ✅ The role of *{ $name }* does not end after all:
told = We tell { $name }.
left = { $name } has no role any more: the chat leaves, and name and number are deleted in 30 days. If that is wrong, give a role again by *undang* or a roster before then.
duties =
    What still waits for somebody:
    { $lines }
duties-over =
    The role of *{ $name }* ends today. What still waits for somebody:
    { $lines }
erased = Somebody deleted her data from Kabar Posyandu, so this role is vacant: *{ $post }*. Name a successor, then type *undang*.
erased-duties =
    What still waits for somebody:
    { $lines }
