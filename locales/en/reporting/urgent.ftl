title = *Needs attention:* { $posyandu } ({ $area }), report of { $month }
bdeaths = Infant deaths: { $count }
mdeaths = Maternal deaths (pregnancy, childbirth or after): { $count }
BGM = Children below the red line: { $count }
TT = Children who did not gain twice: { $count }
next = Please contact the posyandu's kader to follow up. No names are sent in this message.
