# Words typed with a number, in apps without buttons: come 42.
come = come | coming
decline = absent
deputy = deputy
take = take
park = park
minutes_yes = agree
minutes_mend = mend
present = attend
# Action items, with a dot in their number: done 12.3.
rtl_yes = will .
rtl_other = other .
rtl_done = done .
rtl_stuck = stuck .
rtl_time = need .
rtl_agree = agree .
rtl_refuse = refuse .
