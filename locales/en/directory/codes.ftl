# Words typed with a number where an app has no buttons: accept 12.
accept = accept
decline = decline
loosen = loosen
keep = keep
link_mine = it me | me
link_not_mine = not me
link_lost = chat lost
link_end = end chat
link_vouch = correct
link_doubt = not correct
