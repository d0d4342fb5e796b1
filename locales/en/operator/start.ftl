# What the operator reads on the terminal.
open-demo =
  Kabar Posyandu is ready with demo data. Open { $simulator }
  For Telegram: get a token from @BotFather, then run
  DATA_DIR=./real TELEGRAM_BOT_TOKEN=… npm start   and   npm run admin -- "Your Name"
open-operator = Operator page, from this computer only: { $url }/whatsapp
open =
  Kabar Posyandu is ready. Its state: { $url }/readyz
  The first admin: npm run admin -- "Your Name"
  Import people: npm run import -- roster.csv
setting-wrong = { $setting } cannot be used. A right one: { $setting }={ $example }
setting-missing = { $setting } must be set. Example: { $setting }={ $example }
setting-both = { $setting } must be set as well: set both or neither of DATABASE_URL and REDIS_URL. Example: { $setting }={ $example }
setting-file = { $setting }_FILE names a file that cannot be read. What it may hold: { $example }
setting-twice = { $setting } and { $setting }_FILE are both set. Set one of them.
setting-embedded-parts = { $setting } can only be split when DATABASE_URL and REDIS_URL are set. Example: { $setting }={ $example }
setting-demo = { $setting } holds demo data and must not be used with a real channel. Use another directory or database, for example: { $setting }=./real
setting-not-empty = { $setting }=on needs an empty database. Example: { $setting }=off
already-running = The program runs already on this data directory (process { $pid }). Stop it first, or use another DATA_DIR.
wrong-key = SECRET_KEY is not the key of this database, or its key file is missing. Use the old key, from its own backup; without it nothing in there can be opened.
failed = The program cannot start: { $reason }
wrong-rule = A rule of growth cannot be used, so nothing was done. Mend this file and try again: { $what }
no-data = There are no data in { $directory }. If they are elsewhere, name their DATA_DIR (or DATABASE_URL); to begin: npm start, then npm run admin.
creating = Making a new database in { $directory }. Only this time, it may take half a minute …
