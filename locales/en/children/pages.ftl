### Pages of the dashboard about referrals.
menu = Referrals
referrals = Referrals of { $place }
source = Source: referrals of children in Kabar Posyandu
place = Place
waiting = Waiting for a result
done = With a result
counted = Results are counted of the referrals of the last { $days } days. A place without referrals is not listed.
held = … is not shown because it concerns few children. The bidan and the puskesmas of this area see everything.

# What the figures mean
means-waiting = *Waiting*: children who were referred and whose result is not noted yet.
means-done = *Done*: children who were referred and whose result is noted.
waits-referrals = { $count } referrals wait for a result
waits-doubts = { $count } weighings of children need a look: type *periksa anak* in the chat
