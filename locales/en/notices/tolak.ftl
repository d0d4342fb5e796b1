title = Refuse a notice

notice = Number of the notice?
reason = What is the reason? One sentence, so that it can be mended. No names of residents, please.
