### The page of the dashboard about the state of the program, for an admin.
menu = State of the program
title = State of the program
not-yours = This page is only for admins.
outbox = Messages of ours, the last day
source = Source: the program's records
channel = Channel
no-channel = not decided yet
status-label = State
status = { $status ->
    [queued] queued
    [sending] being sent
    [sent] sent
    [delivered] delivered
    [read] read
    [failed] failed
    [expired] expired
   *[cancelled] cancelled
  }
count = Count
late = Late by more than an hour
people = People registered
joined = Joined
failed = Failed messages, the last day
aside = Messages that could not be read
megabytes = Size of the database (MB)
schema = Version of the database
app = { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] Simulator
  }
channel-state = { $app ->
    [telegram] Telegram
    [whatsapp] WhatsApp
   *[simulator] Simulator
  }: { $state ->
    [starting] starting.
    [ready] running.
    [waiting] waiting for a connection.
   *[stopped] stopped.
  }
channel-trouble = { $trouble ->
    [linking] Its number is being connected.
    [linked] Its number is linked.
    [unlinked] The link was ended on the phone. Link it again on the operator's page.
    [banned] WhatsApp has blocked its number. Read docs/whatsapp.md before you try again.
    [replaced] Another program uses the same link. Stop one of them.
    [outdated] WhatsApp refuses this version of the program. Update it.
    [failing] The link does not come about. See the operator's page.
    [restricted] WhatsApp restricts its number: it may answer, but not begin a conversation.
   *[other] There is a trouble of which the admins were told in their chats.
  }
channel-until = WhatsApp restricts its number until { $day } at { $time }: it may answer, but not begin a conversation.
no-channels = The channels run in another process. Their state stands on the operator's page.
backup = Backups are made outside of this program, so it does not know when the last one was made. Look on the server.

# What the figures of this page mean
means-people = *People on the list*: everybody with a task, those who have not joined included.
means-joined = *Joined*: those with a chat with this bot, divided by all on the list.
means-failed = *Failed messages*: those that could not be sent although it was tried again.
means-aside = *Messages that could not be read*: those over which the program stumbled, kept to be looked at.
means-megabytes = *Size of the database*: all records on the server, without photos and files.
means-schema = *Version of the database*: the number of how records are laid out on the server. Tell it when you ask those who look after the program for help.
means-outbox = *Count*: messages of this state on that channel.
means-late = *Late*: messages that should have left more than an hour ago.
