title = Dashboard
about = See the figures of your area on a large screen.
start = dashboard | open dashboard | large screen
guide =
    Type *dasbor* and open the link on a phone, a laptop or the screen of the meeting room. No password; it works for 10 minutes, on one device.
    With *Mode layar besar* it turns its pages by itself, each table can be downloaded, and pages can be printed. To leave: *keluar dasbor*. After 12 hours it closes by itself.

link =
    🖥️ *Dashboard*
    { $link }
rules = This link works for 10 minutes, on one device: phone, laptop, or the screen of the meeting room. Do not pass it on: whoever opens it is taken for you. After 12 hours it shuts by itself, or write *leave dashboard*.
open = Since { $time } your dashboard has been open on one device. That device is out as soon as this new link is used.
leave = Leave the dashboard
left = Your dashboard is shut, and the earlier link works no more. To open it again: write *dashboard*.
not-open = Your dashboard is not open. To open it: write *dashboard*. To stop getting messages: write *stop*.
not-set = The dashboard cannot be opened yet: it has no address. Please tell whoever runs the bot: set PUBLIC_URL to its https address and start again (docs/operating.md). Meanwhile the figures are in *recap*.
