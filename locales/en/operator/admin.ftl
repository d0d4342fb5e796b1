# npm run admin
usage = Usage: npm run admin -- "Your name"
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refused. Run this with the same DATA_DIR.
error-failed = Failed. See the log of the running program.
made = { $name } is now an admin. Valid for 14 days, one use:
known = { $name } has joined as an admin before. This code is for a new phone or account; valid for 14 days, one use:
second = Once the code is used, another admin must confirm. We ask { $n } of them.
alone = We ask in the earlier chat first. If that is lost, press *Old chat is lost* in the new one.
link = Open { $link }
code = Or type in the chat: gabung { $code }
demo = These are demo data: open the simulator, add a new person, and type the code.
no-channel = There is no channel yet. Set TELEGRAM_BOT_TOKEN, run npm start, then type the code to the bot.
