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
