title = Stop following
about = No more news of a child or of open days.
start = stop following

which = Which one shall stop?
    .label = What stops
sure = News of *{ $is_name }* will not come here any more. Really stop?
    .label = Stop
    .opt-ya = Yes
    .opt-tidak = No
all = All of them
none = Nothing is followed in this chat.
goes-on = All right, the news go on.
stopped = ✅ Stopped. The others go on.
stopped-all = ✅ Stopped. What is held of this chat goes by itself within a month; to have it gone now, type *hapus*. To follow again: ask the kader for a code.
