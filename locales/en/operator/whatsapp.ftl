# What the operator reads about the WhatsApp number, on the terminal and in chat.
link-qr =
    Link the WhatsApp number: on the bot's phone open WhatsApp > Linked devices > Link a device, and scan this picture.
    It is also at { $page }
link-code =
    Link the WhatsApp number: on the bot's phone open WhatsApp > Linked devices > Link a device > Link with phone number,
    then type the code { $code } (also at { $page })

linked = ✅ The bot's WhatsApp is connected.
unlinked = ⚠️ *The bot's WhatsApp has stopped*: the phone ended the link. People on WhatsApp get no answers. Open the page /whatsapp on the bot's computer, press *Lanjutkan*, and link again.
banned = ⛔ *The bot's WhatsApp has stopped*: WhatsApp has banned the number. Do not try again and again. Read docs/whatsapp.md, "Kalau nomor diblokir".
replaced = ⚠️ *The bot's WhatsApp has stopped*: another program uses the same link. Make sure that only one runs, then open /whatsapp on the bot's computer and press *Lanjutkan*.
outdated = ⚠️ *The bot's WhatsApp has stopped*: WhatsApp refuses its version. Update the program or set WHATSAPP_VERSION, then start it again.
failing = ⚠️ *The bot's WhatsApp has stopped*: it was tried many times, but the link does not come about. On the bot's phone: check the clock (set it to automatic), update WhatsApp, and remove the bot from Linked devices. Then open /whatsapp on the bot's computer, press *Lanjutkan*, and link again.
restricted = ⚠️ *WhatsApp has restricted the bot's number*: it may not start chats. WhatsApp does not say until when; the bot asks every hour and goes on by itself. Whoever writes is still answered; reminders and invitations go through another app where there is one.
restricted-until = ⚠️ *WhatsApp has restricted the bot's number* until { $day }, { $time }: it may not start chats. After that the bot goes on by itself. Whoever writes is still answered; reminders and invitations go through another app where there is one.

# Alarms: what was seen, what it means, what to do first. More in docs/whatsapp.md, "Tanda bahaya".
alarm-silent =
    ⚠️ *The bot's WhatsApp is unusually quiet*: it is connected, but nothing has come in for { $hours } hours (nights not counted).
    The longest before was { $longest } hours. Perhaps messages do not reach the bot.
    Send *halo* to the bot's number from another phone. If there is no answer, restart the program and see that the bot's phone is online.
alarm-silent-over = ✅ The bot's WhatsApp receives messages again.
alarm-away =
    ⚠️ *The bot's WhatsApp has not been connected* for 10 minutes. Messages to the bot wait at WhatsApp and are answered later; what can go through another app goes there.
    Check the internet of the bot's computer. If it is fine, wait: the program goes on trying by itself.
alarm-away-over = ✅ The bot's WhatsApp is connected again. What was waiting is answered now.
alarm-retries =
    ⚠️ *Many WhatsApp messages have to be sent again*: { $n } within an hour ({ $percent }%). People may see "Waiting for this message".
    Make sure that only one program uses this number and that its database is not an old copy. If it is still so tomorrow, link the number again.
alarm-retries-over = ✅ WhatsApp messages no longer have to be sent again.
alarm-unopened =
    ⚠️ *{ $n } WhatsApp messages could not be opened*. The program has asked the senders' phones to send them again{ $left ->
        [0] , and all have been read.
       *[other] ; { $left } not yet.
    }
    If this alarm comes often, make sure that only one program uses this number; then link it again.
alarm-unopened-over = ✅ For six hours all WhatsApp messages could be opened.
