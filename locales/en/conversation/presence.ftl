### Words in answers to an invitation. The Indonesian ones count too.

come = come | coming | attend | attending | join | joining | i will be there | be there | present
able = can | will | able to | able | going to | am
able-alone = can
not = not | can't | won't | never | don't
cannot = cannot | unable | unable to | cant | wont
hedge = maybe | perhaps | not sure | i will try | try to | probably | let you know | might
condition = if
ask = what | when | where | who | which | how | may i | can i
because = because | due to | since
contrast = but | however
self = i | i'm | i'll | we
sorry = sorry | apologies | regret
filler = sir | madam | please | thank you | thanks | yes | to | the | for | of
post = staff | deputy | colleague
depute = send | sending | represented by | delegate
depute-plain = represented by
by = by

### Answers to a notice.
ack = understood | okay | noted | thanks | thank you | got it | will do
understand = understand | clear
unclear = unclear | confused
halt = stop | do not | don't | unsubscribe
sends = send | sending
still = more | anymore | any more | again
messages = message | messages

want = want | wish
not-yet = not yet
absent = absent | away
called-off = no longer
deputy-is = my deputy | instead of me
stand-in = standing in
sent-self = i am sent
instead = on behalf of
self-alone = myself
polite-hedge = god willing
surely = surely | definitely
then = then | so
turn = now | actually
fix = correction | i mean
earlier = yesterday | before
claimed = said | answered
whole = until the end | late
excuse = sick | on leave | on duty
begins = there is | i have
about = at | meeting | tomorrow | today
meeting = meeting | invitation
elsewhere = weighing | school
name-later = name follows
naming = name | named
title = mr | mrs | ms
ack-more = and | all | information
needless = need
not-halt = do not forget
