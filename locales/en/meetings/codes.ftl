# Words typed with a number, in apps without buttons: come 42.
come = come | coming
decline = decline | absent
deputy = deputy
take = take
park = park
minutes_yes = agree
minutes_mend = mend
present = attend
