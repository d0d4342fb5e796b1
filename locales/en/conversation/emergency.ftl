### Words of an emergency besides the Indonesian ones, which are always known.
sure = seizure | seizures | convulsion | fainted | unconscious | bleeding | cannot breathe | not breathing | choking | poisoned | poisoning | drowning | drowned | emergency | ambulance
death = died | passed away
patients = baby | child | toddler | pregnant | newborn
negations = no | not | never
supposing = if
topics = training | lesson | talk
healed = recovered | better now
and = and | or
but = but
