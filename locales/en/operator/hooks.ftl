# npm run hooks
usage =
  Usage: npm run hooks -- list
         npm run hooks -- add --key 3 --url https://dinkes.example.go.id/kabar --area 64.74 [--events filed,verified,referral,meeting,notice]
         npm run hooks -- pause 1 | resume 1 | remove 1
  The list shows the numbers of keys; they are made in chat: api key.
missing = { $option } is missing. For examples: npm run hooks
which = { $what } needs the number of a hook. See: npm run hooks -- list
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refuses. Use the same DATA_DIR and HOST.
error-failed = Failed. See the log of the running program.
key = Key { $id }: { $name }, held by { $holder }
nobody = There is no API key yet. Its holder makes one in chat: kunci api.
hook = Hook { $id }: { $url } ({ $area }; { $events }), { $waiting } waiting, { $state ->
    [rests] resting
    [fails] failed last
   *[well] well
  }
added = Hook { $id } is added. The secret of its signatures (not shown again): { $secret }
done-pause = Hook { $id } is paused.
done-resume = Hook { $id } goes on.
done-remove = Hook { $id } is removed.
problem-key = There is no such key. See: npm run hooks -- list.
problem-url = The address must be https (http on this machine only), without a name and password in it.
problem-area = There is no such area. For example: 64.74.
problem-events = There are: filed, verified, referral, meeting, notice.
problem-hook = There is no such hook. See: npm run hooks -- list.
problem-which = There is no such order.
