# npm run audit
usage = How to use it:
    npm run audit -- verify
    npm run audit -- prune
    npm run audit -- touched --person "name, phone or number of the person" --since 2026-11-01
    npm run audit -- touched --area 64.74.01 --since 2026-11-01
    npm run audit -- touched --of "name, phone or number of the person" --since 2026-11-01
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refused. Use the same DATA_DIR and HOST.
error-failed = Failed. See the log of the running program.
chain = Area { $area }: { $rows } entries are whole{ $removed ->
    [0] {""}
   *[other] , { $removed } were removed because they had expired
  }. Last fingerprint { $head }
broken = Area { $area }: NOT WHOLE. { $why ->
    [changed] Entry { $row } was changed after it was written.
    [missing] An entry before number { $row } is missing.
    [cut] The last entries are missing.
   *[outside] Entry { $row } was written outside of the chain.
  }
whole = All is whole: { $count } entries. Keep the fingerprints above elsewhere; later they prove that nothing was changed.
not-whole = { $broken } chains are not whole. Secure the last backup, and find out who opened the database.
removed = { $count } entries older than five years were removed. Their last fingerprint is kept.
person = { $id } { $name }: { $times } times, { $from } to { $to }: { $ways }
entry = { $at }: { $id } { $name } { $way }
found-people = Data of { $count } people were read or changed.
found-entries = Others read or changed her data { $count } times.
problem-since = Tell since when: --since 2026-11-01
problem-which = Tell who or where: --person, --area or --of.
nobody = There is nobody called “{ $said }”. Write the whole name, the phone number or the number of the person.
several = There are several people called “{ $said }”. Use the number:
candidate = { $id } { $name }
no-area = There is no area “{ $said }”. Use its code (such as 64.74.01) or its whole name.
several-areas = There are several areas “{ $said }”. Use the code:
