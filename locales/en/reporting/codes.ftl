# Words that are typed with a number where there are no buttons: tangani 12.
alert = kabari | tell
take = tangani | on my way
over = tertolong
