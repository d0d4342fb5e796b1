others = 🔒 Names of people or a NIK in this text are hidden (•••). Only the bidan and the puskesmas there see them. No need to write them next time.
all = 🔒 Names of people or a NIK in this text are hidden (•••) from all who read it. No need to write them next time.
