# The simulator page: like a messaging app, for trying the bot without a phone.
title = Kabar Posyandu – simulator
brand = Kabar Posyandu
brand-sub = Simulator – sample data
noscript = This page needs JavaScript.

# While the program starts
step-start = Starting the program …
step-create = Making the database (only once) …
step-open = Opening the database …
step-migrate = Arranging the database …
step-demo = Filling in sample people and posyandu …
step-flows = Reading the questions …
step-channels = Preparing the chats …
step-ready = Ready.
step-closing = The program is shutting down …

# First screen
welcome-title = Try a chat with the posyandu bot
welcome-1 = Choose somebody, then write as if you were that person.
welcome-2 = All names and figures here are samples, so try whatever you like.
start-report = { $name }, kader of { $posyandu }
start-report-how = File this month's report: lapor
start-recap = { $name }, { $role } { $area }
start-recap-how = See who has reported: rekap
start-notice = { $name }, { $role } { $area }
start-notice-how = Send a notice to all kader: edaran
start-dashboard = { $name }, { $role } { $area }
start-dashboard-how = Open the dashboard on a large screen: dashboard
start-meeting = { $name }, { $role } { $area }
start-meeting-how = Plan a meeting and invite to it: rakor baru
start-join = New phone
start-join-how = Join with an invitation
role-kader = kader
role-head = lurah|kepala desa
role-camat = camat
role-secretariat = secretariat
word-report = lapor
word-recap = rekap
word-notice = edaran
word-dashboard = dasbor
word-meeting = rakor baru
word-join = halo
word-practice = latihan

# List of people
people-label = People
search = Search name or posyandu
roles = Filter by role
new-phone = + New phone
phone-name = New phone { $number }
not-joined = Not joined yet
nobody = Nobody fits. Try another word.
more = … and { $count } more. Type to search.
unread = New message

# Chat
log = Chat of { $name }
empty = Write as { $name }. The bot answers here.
write = Write a message
write-as = Write as { $name }
send = Send
send-photo = Send a photo
send-place = Send a place
quick-label = Words used often
quick = menu|lapor|rekap|bantuan
practice-band = PRACTICE – not recorded
practice-stop = Finish
close-chat = Close the chat of { $name }
save-dialog = Save as a test dialog
said-you = You:
said-bot = Bot:
typing = The bot is writing
choices = Answers to choose
picture = Picture
photo-of-you = Photo that was sent
enlarge = Enlarge: { $what }
place = 📍 Place { $latitude }, { $longitude }
edited = edited
not-sent = Not sent yet.
send-again = Send again
restarted = The program was started again
lost = Connection lost. Trying again …

# Small boxes
close = Close
cancel = Cancel
place-title = Send a place
latitude = Latitude
longitude = Longitude
place-note = The sample is the middle of Kota Bontang.
place-here = Use my place
phone-title = Share phone number
phone-label = Phone number
phone-note = Like the “Share number” button of a messaging app. Use a sample number.

# Answers when something is wrong
error-ours = Something went wrong in this program. Try again in a moment.
error-foreign = This page is only for the computer on which the program runs.
error-path = There is nothing at this address.
error-starting = The program is starting. Try again in a moment.
error-off = The simulator is not switched on here.
error-json = Send JSON with Content-Type application/json.
error-body = The message is not right: it needs "from" and "text".
error-photo = The photo cannot be read. Send JPEG, PNG, WebP or GIF.
error-nothing = The message is empty: fill in "text", or send a photo, a place or a choice.
error-large = Too large: at most 8 MB.
error-person = There is no such person. See /simulator/api/people, or use "new1" for a new phone.
error-empty = Nothing has been said yet.
