rests = Another program (hook { $hook }) has failed five times, so it gets a rest. We try again by ourselves. See: npm run hooks -- list.
gone = Another program (hook { $hook }) wants to be told no more (410), so it was ended. Add it again with npm run hooks if needed.
well = Another program (hook { $hook }) answers again. What waited has been told, but for what is older than three days.
