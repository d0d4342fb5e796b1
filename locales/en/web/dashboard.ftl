# The dashboard: pages in a browser, entered by a link from the chat.
brand = Kabar Posyandu
skip = Skip to the content
menu = Menu
crumbs = Pages above
leave = Leave
top = To the top
home = To the first page
back = Back
at = { $day } at { $time } { $zone }
read-at = Read { $at }.

# Figures and tables
meaning = Meaning
meaning-of = Meaning of { $label }
meaning-title = What it means
in-words = The picture in words
held = “…” = known, but not shown, because it concerns few people.
held-cell = held back
untold-cell = no figure
wide = This table is wide. Move it sideways to see all columns.
no-rows = Nothing here yet.
source = { $source }. Figures of { $at }.
more = Show { $count } more rows
all = Whole table
next = Next
download = Download the table:
too-long = This table is too long for one file. Choose a smaller area or time.

# The screen of a meeting room
slides = Large screen
slides-end = Leave the large screen
slide-before = Before
slide-next = Next
slide-stop = Stop
slide-go = Go on
slide-control = Screen controls

# In and out
enter-title = Enter the dashboard
enter-how = Press the button to open the dashboard on this device. Another device that has it open will be out.
enter = Open on this device
link-used = This link has been used
link-used-how = A link is for one device. Open the chat with the bot, write dashboard, and use the new link. It was not you? Write leave dashboard in the chat.
link-late = This link is older than 10 minutes
link-late-how = Open the chat with the bot, write dashboard, and use the new link.
link-unknown = This link is not known
link-unknown-how = It may have been cut off when it was copied. Open the chat with the bot, write dashboard, and press the new link.
link-gone = The dashboard cannot be opened
link-gone-how = You have not agreed to how data are kept, or have no role any more. Open the chat with the bot and write menu.
no-cookie = This browser keeps no cookies
no-cookie-how = The dashboard cannot be opened without. Allow cookies for this address, then press the link in the chat again. Or open the link in Chrome.
outside = Dashboard of Kabar Posyandu
outside-how = To enter: open the chat with the bot Kabar Posyandu, write dashboard, and press the link that it sends. There is no password.
over = The dashboard is shut on this device
over-how = Its time is over, or it was opened on another device. To enter again: open the chat with the bot, write dashboard, and press the link that it sends.
left = You have left
left-how = The dashboard is shut on this device. To enter again: write dashboard in the chat.

# When something is wrong
missing = There is no such page
missing-how = The address is wrong, or the page is not for your role.
refused = This cannot be shown
no-such-query = The address of this page is incomplete or wrong. Begin again at the first page.
failed = Something went wrong
failed-how = This page could not be opened. Try again in a moment. If it stays so, tell whoever runs the bot.
too-often = Opened too often
too-often-how = Wait { $seconds } seconds, then load this page again.
starting = The program is starting
starting-how = This page tries again by itself.
nothing-yet = No page yet
nothing-yet-how = There is no page of the dashboard for your role yet. The figures can be read in the chat: write recap.
