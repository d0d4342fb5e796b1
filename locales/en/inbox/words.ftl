### Words around commands and questions, parted by bars.

around = please | sir | madam | sorry | excuse me
asks = what | when | who | how | why | where | which | whose | difference | meaning
wants = want | like | can | could | may | see | show | open | send | how
about = yesterday | from | which | that | already
common = saya
decides = delete | cancel | send | change | go on | save | agree | refuse | stop | reply
holds = do not | don't | not | yet | now
uses = what can you do | what is this | how does this work | how do i use
meaning = what does it mean | what do they mean | meaning | explain
defines = what is | what are | what does | difference | meaning | explain | how to read | formula
agrees = will do | understood
may-ask = may i ask | i have a question
smalltalk = how are you | nice to meet you | test
thanks = thank you | thanks
# Agrees to what is shown above, below two buttons
takes-over = save | add | add them | store
helps = help | guide | how do i | how to | instructions
helps-doing = how
acts = send | report | download | remind | check | open | see | make
helps-around = do | i | to | a | the | about | with | for | can | please | me | use
