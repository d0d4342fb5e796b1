title = Ask about a recap
about = Ask something before you take a recap.

sent = Which recap? Tap its button in the message.
    .label = Recap
question = What would you like to know about this recap? No names of residents.
    .label = Question

told = *Recap { $place }, { $month }*, sent { $again ->
        [yes] again by { $by }
       *[no] by { $by }
    } ({ $at })
    Posyandu that reported: { $reported }. In time: { $timely }. Checked: { $verified }.

    { $figures }

    K/S { $ks }
    D/S { $ds }
    N/(N+T) { $nnt }
    N/D, the old way { $nd }

    Sums are of the posyandu that have reported. What the letters mean: type *apa itu D/S*.
moved = *Changed since it was sent:* { $moved }. If a new sending is needed, press *Ask first*.
moved-taken = Its figures have changed since it was sent: { $moved }.
count-posyandu = posyandu
count-reported = reported
count-timely = in time
count-verified = checked
told-comment = *Comment:* { $comment }
ack = Take it
ask = Ask first
show = See the newest one
answer = Answer

not-yours = That recap is not for your area.
taken = The recap { $place }, { $month }, is taken. Its sender will hear of it.
asked = The question went to { $place }. The answer comes as a new sending.
replaced = { $place } has sent a newer one ({ $at }). Please look at that first.
taken-before = The recap of { $place } was taken by { $by }, { $at }.
told-taken = The recap *{ $place }, { $month }* was taken by { $by }. Thank you.
told-asked = { $by } asks about the recap *{ $place }, { $month }*: “{ $words }”
