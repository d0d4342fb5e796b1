title = WhatsApp
off = WhatsApp is not switched on in this process. Set WHATSAPP=on and start again.
qr = On the bot's phone: WhatsApp > Linked devices > Link a device, and scan this picture.
code = On the bot's phone: WhatsApp > Linked devices > Link a device > Link with phone number, then type:
standing = { $standing ->
    [linked] The number is linked and ready.
    [unlinked] The phone ended the link. Press the button below to link again.
    [banned] WhatsApp has banned the number. Read docs/whatsapp.md before you try again.
    [replaced] Another program uses the same link. Stop one of them, then press the button below.
    [outdated] WhatsApp refuses this version. Update the program, then press the button below.
    [restricted] The number is restricted: it may answer, but not start chats. Wait some days, then press the button below.
   *[linking] Connecting… this page renews itself.
}
resume = Go on
