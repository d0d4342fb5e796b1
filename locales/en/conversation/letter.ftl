### Parts of a letter or message that invites. The Indonesian words count too.

agenda = agenda | programme
subject = subject
speakers = speakers | speaker
invitees = invited | participants | to
venue = venue | place
day = date | day
hour = time
theme = theme | topic
signer = signed
copies = copy | copies
other = dress code | contact | link
closing = yours sincerely | thank you
formal = dear sir | dear madam
titled = invitation | meeting
day-mark = day
around = please | come | attend | dear | all | we | you | are | invited | invite | meeting | the | a | an | to | for | of | on | at | in | and | with | will | be | is | held | thank | thanks | regards
