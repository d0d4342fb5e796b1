title = API key
about = Makes a key with which a program of your office reads what you may see.
start = api key
guide =
    Type *kunci api*, say for which program, then copy the key to it and delete the message. The program reads only what you may see. No longer used? *kunci api*, and end it.

held = *Your keys:*
    { $keys_lines }
line = { $id }. { $name }, until { $until }, { $used ->
        [none] never used
       *[other] last used { $used }
    }
what = What would you like to do?
    .label = Choice
make = Make a new key
end = End { $id }. { $name }
name = For which program is this key? For example: Dinkes reports.
    .label = Name

made = The key *{ $name }* stands below and holds until { $until }. Whoever has it can read what you may see: keep it safe, send it to no group, and delete this message once you have copied it. It is not shown again.
ended = That key has ended. The program that used it can read no more.
too-many = There are { $count } keys already. End one that is not used first.
not-yours = There is no such key. Type *api key* to see those you have.
