# Words typed with a number, in apps without buttons: come 42.
come_number = come | coming
decline_number = absent
deputy_number = deputy
take = take
park = park
minutes_yes = agree
minutes_mend = mend
present = attend
# Action items, with a dot in their number: done 12.3.
rtl_yes = will . | will item .
rtl_other = other . | other item .
rtl_done = done . | done item .
rtl_stuck = stuck . | stuck item .
rtl_time = need . | need item .
rtl_agree = agree . | agree item .
rtl_refuse = refuse . | refuse item .
