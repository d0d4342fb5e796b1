# Words typed with a number where an app has no buttons: accept 12.
accept = accept
decline = decline
loosen = loosen
keep = keep
