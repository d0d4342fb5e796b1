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
value = { $setting ->
    [cutoffDay] reports close on day { $value } of the next month
    [quietFrom] quiet hours begin at { $value }
    [quietTo] quiet hours end at { $value }
    [noticesPerHour] at most { $value } notices an hour by one person
   *[approvalFrom] { $value ->
        [0] notices need no second person's yes
        [1] notices always need a second person's yes
       *[other] notices to { $value } recipients or more need a second person's yes
      }
  }
above = *{ $area }* has set: { value }. An area below may be stricter, but not less strict, so nothing was changed. Please talk to { $area } if you need something else.
waits = ⏳ Making a setting less strict needs a second person's yes. We have asked { $names }. Until then the settings of *{ $area }* stay as they are.
nobody = Making a setting less strict needs a second person's yes, but nobody else has a say over this area yet. The setting stays as it is. Please invite another secretary or admin first.
asks = 🔓 { $by } would like to make a setting of *{ $area }* less strict: { value } (now: { $setting ->
    [approvalFrom] { $before ->
        [1] always needs a yes
       *[other] from { $before } recipients on
      }
   *[other] { $before }
  }). Do you agree?
codes = No buttons? Type *LOOSEN { $number }* or *KEEP { $number }*. This question is good for a day.
tap-loosen = ✅ I agree
tap-keep = ❌ Leave it
agreed = ✅ Stored for *{ $area }*: { value }. Those concerned have been told.
told = 🔓 A setting of *{ $area }* is less strict now, agreed to by { $by }: { value }. If this is wrong, type *settings*.
kept = All right. The settings of *{ $area }* stay as they are. We tell the one who asked.
kept-told = ❌ { $by } did not agree to the change for *{ $area }* ({ value }). The setting stays as it is.
lapsed-told = ⌛ Nobody answered the request for *{ $area }* ({ value }) within a day. The setting stays as it is. If you still need it, type *settings* again.
not-yours = There is no such request, or it is not for you.
decided = That request has been answered already.
replaced = The setting has changed since that request, so it does not count any more. If it is still needed, whoever asked types *settings* again.
lapsed = That request is older than a day and does not count any more. If it is still needed, whoever asked types *settings* again.
