title = Leave the dashboard
about = Shut the dashboard on whatever device has it open.
start = leave dashboard | leave the dashboard | close dashboard | log out | logout
