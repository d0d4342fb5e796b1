title = Mend the minutes
about = What is to be mended in the minutes.

ask = Type the number of the request.
wish = What is to be mended? Write it shortly, it goes to the note-taker. No names of residents, please.
