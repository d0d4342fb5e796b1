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
    .opt-approval = Approval of messages
day = At the end of which day of the next month does a month close? (1–28)
    .label = Closing day
time = At what time? For example 21.00
    .label = Time
    .constraint = Write hours and minutes, for example 21.00 or 06.30.
who = Who must approve messages to many?
    .label = Approval by
    .opt-none = Nobody
    .opt-secretariat = Secretariat
    .opt-chair = Chair
no-place = You have no say over this area.
done = Stored for *{ $area }*: reports close on day { $cutoffDay } of the next month; quiet hours { $quietFrom }–{ $quietTo }; approval of messages: { $approval ->
    [secretariat] secretariat
    [chair] chair
   *[none] nobody
  }.
