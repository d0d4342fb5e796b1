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
