title = Send the recap
about = Sends the recap of a month to the level above, with a comment.
start = send recap
guide =
    Type *kirim rekap* and choose the month. Look at its figures and who is missing, write a remark where needed, then press *Kirim*.
    The level above receives it or asks back, and you are told. The figures changed since? Send it again: what changed is named.

area = The recap of which area?
    .label = Area
period = The recap of which month?
    .label = Month
looked = *{ $recap_place }, { $recap_month }*
    Posyandu that reported: { $recap_reported }.
    In time: { $recap_timely }. Checked: { $recap_verified }.

    { $recap_figures }

    K/S { $recap_ks }
    D/S { $recap_ds }
    N/(N+T) { $recap_nnt }
    N/D, the old way { $recap_nd }

    Sums are of the posyandu that have reported.{ $recap_missing ->
        [0] {""}
       *[other] {" "}Not yet reported: { $recap_missing } posyandu.
    }
still = The month is still open: reports may come until { $recap_open }. The figures may differ after that.
unsent = Of the areas below { $recap_came } of { $recap_below } recaps have come. Not yet sent: { $recap_unsent }.
before = This recap was sent { $recap_sent } (sending { $recap_version }). { $recap_moved ->
        [none] Its figures have not changed since.
       *[other] Changed since: { $recap_moved }.
    }
asked = The level above asks: “{ $recap_question }”
comment = Anything to say about this recap? For example why a figure fell. No names of residents.
    .label = Comment

sent = The recap of { $month } went to { $above ->
        [none] the national level
       *[other] { $above }
    }: { $names }. You will hear when it is taken or asked about.
nobody = The recap of { $month } is kept. At { $above ->
        [none] the national level
       *[other] { $above }
    } no secretariat uses Kabar Posyandu yet, so nobody has received it. Please send it by letter, too.
same = This recap was sent { $sent } and its figures have not changed, so it is not sent twice. If there is something to say, write a comment.
just-sent = A colleague has just sent this recap. Type *send recap* to see it.
again = Answer
not-yours = The recap of this area is sent by its secretariat, camat or lurah.
no-posyandu = This area had no posyandu in that month, so there is nothing to send.
highest = There is no level above the nation, so its recap is not sent. What came from the provinces: type *rekap masuk*.
one-month = A recap goes up month by month. Which month?
own-office = The recap of { $place } is sent by its own secretariat, camat or lurah. This is what it says:

# Words of the sentence: to whom
to-me = to me | for me
upward = to the level above | upward
