title = WhatsApp
starting = The program is starting… this page refreshes by itself.
off = WhatsApp is not switched on in this process. Set WHATSAPP=on and start again.
qr = On the bot's phone: WhatsApp > Linked devices > Link a device, and scan this picture.
code = On the bot's phone: WhatsApp > Linked devices > Link a device > Link with phone number, then type:
status = { $status ->
    [linked] The number is linked and ready.
    [unlinked] The phone ended the link. Press the button below to link again.
    [banned] WhatsApp has banned the number. Read docs/whatsapp.md before you try again.
    [replaced] Another program uses the same link. Stop one of them, then press the button below.
    [outdated] WhatsApp refuses this version. Update the program, then press the button below.
    [failing] It was tried many times, but the link does not come about. On the bot's phone: check the clock (set it to automatic), update WhatsApp, and remove the bot from Linked devices. Then press the button below and link again.
    [restricted] WhatsApp has restricted the number: it may answer, but not start chats. WhatsApp does not say until when; the bot asks every hour and goes on by itself. The button below is only for when you are sure that it is over.
   *[linking] Connecting… this page renews itself.
}
restricted-until = WhatsApp has restricted the number until { $day }, { $time }: it may answer, but not start chats. After that the bot goes on by itself. The button below is only for when you are sure that it is over.
resume = Go on
