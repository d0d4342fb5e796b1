### Pages of the dashboard about notices.
menu = Notices sent
menu-received = Notices for me
sent = Notices of the last year
received = Notices for you, the last 60 days
notice = Notice { $number } of { $sender }
reach = How far notice { $number } got
source = Source: notices in Kabar Posyandu
number = Number
day = Day
sender = Sender
start = Text
body = Text
state-label = State
state = { $state ->
    [asked] waiting for a yes
    [sent] sent
    [cancelled] taken back
    [stopped] stopped, its sender has no right any more
    [refused] refused
    [lapsed] nobody decided
   *[other] draft
  }
people = Recipients
reached = Reached
confirmed = Understood
area = Area
acked = { $acked ->
    [ya] understood
   *[tidak] not yet. In the chat, type *mengerti { $number }*
  }
sent-on = { $day }: { $state ->
    [asked] waiting for a yes
    [sent] sent
    [cancelled] taken back
    [stopped] stopped, its sender has no right any more
    [refused] refused
    [lapsed] nobody decided
   *[other] draft
  }.
forgotten = Whether each message arrived is deleted by now. Who answered Mengerti is kept.
waits-decision = Approve or refuse the notice of { $sender }: { $start }
waits-confirm = { $count } notices wait for Mengerti

# What the figures of these pages mean
means-people = *Recipients*: everybody to whom the notice goes.
means-reached = *Reached*: those to whom the message left, divided by all recipients.
    What was sent need not have been read.
means-confirmed = *Understood*: those who tapped Understood, divided by all recipients.
