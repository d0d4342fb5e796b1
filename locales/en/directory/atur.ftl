title = Settings of an area
about = Closing day, quiet hours, and who approves messages.
start = settings

area = Which area?
    .label = Area
setting = Now: reports close on day { $now_cutoffDay } of the next month; quiet hours { $now_quietFrom }–{ $now_quietTo }. What shall be changed?
    .label = Setting
    .opt-cutoff = Closing day
    .opt-quiet_from = Quiet hours begin
    .opt-quiet_to = Quiet hours end
    .opt-approval = Approval of notices
    .opt-rate = Notices an hour
day = At the end of which day of the next month does a month close? (1–28)
    .label = Closing day
time = At what time? For example 21.00
    .label = Time
    .constraint = Write hours and minutes, for example 21.00 or 06.30.
approval = Do notices from this area need a second person's yes?
    .label = Approval of notices
    .opt-never = Not needed
    .opt-from = From so many people on
    .opt-always = Always
many = From how many recipients on? For example 200
    .label = From
rate = How many notices an hour may one person send at most? Now { $now_noticesPerHour }.
    .label = Notices an hour
no-place = You have no say over this area.
done = Stored for *{ $area }*: reports close on day { $cutoffDay } of the next month; quiet hours { $quietFrom }–{ $quietTo }; approval of notices: { $approvalFrom ->
    [0] not needed
    [1] always
   *[other] from { $approvalFrom } recipients on
  }; at most { $noticesPerHour } notices an hour by one person.
