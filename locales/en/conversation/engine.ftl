## Values

figure = { $total }
figure-sexes = { $total } ({ $L } boys, { $P } girls)
moment = { $date }, { $time }
photos = { $n } photos
yes = Yes
no = No

## Buttons at a question

done = Done
skip = Skip
keep = Keep { $value }
default = { $value }
chosen = Chosen: { $list }. Choose more, or Done.
type-part = There are { $n } choices. Type part of the name.
which-one = Which one?
nothing-to-choose = There is nothing to choose from yet, so I close this for now.

## Answers that do not fit yet

not-understood = Sorry, I did not understand.
too-small = { $min } at the least.
too-large = { $max } at the most.
sexes = { $L } boys and { $P } girls do not make { $total }. Please check.
cannot-skip = This one is needed. If there is none, type 0.
held = { $label } of this report cannot be changed half-way. Chosen by mistake? Type *cancel*, then start again.
only-total = Only the total is kept here.
untaken = “{ $written }” was not taken down.
noted = { $label }: { $value }, noted.
changed-to = { $label } is { $value } now (it was { $old }).
aside = “{ $written }” – { $what }, or is this the answer?
aside-open = “{ $written }” – open { $what }, or is this the answer?
aside-own = This is the answer
aside-change = Change the earlier answer
aside-help = Help
aside-later = Save for later
aside-cancel = Cancel
aside-back = Back
aside-menu = Open the menu
aside-skip = Skip
aside-stop = Stop
say-which = To be sure, tap one of them or type its words.
not-changed = { $label } has not changed.
stale = That button is no longer valid.
mend = Which one do you want to change?
fix = Change { $label } ({ $value })
confirm-yes = Yes, correct
confirm-no = Change
zone-sure = { $told } is { $here } at the place itself. Use { $told }? If you mean { $instead }, write that.

## Photos and location

photo-expected = Please send the photo here.
photo-more = { $n } photos received ({ $most } at the most). Send more, or Done.
photos-full = { $n } photos received. That is all I can take, thank you.
photo-early = I keep { $n } photos for their question.
photo-used = I used the { $n } photos that you sent before.
photo-added = Photo added, { $n } now.
files = { $n ->
    [one] 1 file
   *[other] { $n } files
  }
file-expected = Please send the file here: PDF or photo.
file-more = { $n } received ({ $most } at the most). Send another, or Done.
files-full = { $n } received. That is full, thank you.
file-early = { $n } kept; used when its question comes.
file-used = The { $n } from before have been used.
file-added = Added, now there are { $n }.
photo-unwanted = No photo is needed here.
location-expected = Please send the location with the attachment button.
location-unwanted = No location is needed now.

## Words that always work

help = You can type: *back* (previous question), *skip*, *save* (go on later), *cancel*, *help*.
thanks = You are welcome.
greeting = Hello. Let us go on.
no-back = This is the first one.
flow-changed = This form has just been updated. Your answers are still here.

## Leaving

cancelled = { $title } cancelled. Nothing was sent.
take-back = Take it back
cancel-sure = Really cancel? { $n } answers will be lost.
cancel-change = Really cancel? What was sent stays as it was; the changes are not kept.
cancel-yes = Yes, cancel
cancel-no = No, go on
kept = { $title } is saved. To go on, type its command again at any time.
paused = All right, later. Answer the last question whenever you have time.
leave = Do you want to stop all messages from me, or only { $title }?
leave-all = Stop all messages
leave-chat = Only this form
leave-no = No, go on

## Drafts

take = { $owner } has begun this ({ $n } { $n ->
        [one] answer
       *[other] answers
    }, last on { $touched }).
take-yes = Take over
take-no = Leave it
left = All right, { $owner } goes on with it.
resume = You have an unfinished one: { $n } { $n ->
        [one] answer
       *[other] answers
    }, last on { $touched }.
resume-yes = Go on
resume-new = Start anew
resumed = { $n } { $n ->
        [one] answer is
       *[other] answers are
    } filled in.

## More rows

more-yes = Yes
more-no = No

## Pasted text

pasted = Read: { $list }.
pasted-unclear = Not clear: { $list }.
pasted-elsewhere = There is no place for this here, so I did not take it: { $list }
pasted-more = and { $n } more
pasted-private = We do not keep ID or phone numbers, nor the data of a child (name, age, weight, height). Please do not write them here.
pasted-months = This message is about more than one month. Not taken: { $written }.
pasted-posts = This message is about more than one posyandu. Not taken: { $written }.
other-report = It says { $written }, but this report is { $own }. I have not taken the figures yet.
other-sure = Use those figures for this report all the same?
other-yes = Yes, use them
other-no = Do not use them
other-left = All right, I did not use them.
unsent = It cannot be sent yet; still missing: { $list }. You can tell all in one message.
missing = *Still missing*; you can tell all in one message:
    { $list }
pasted-rest = Not understood: { $list }

## Summary

summary = *{ $title }* – please check:
line = { $label }: { $value }
empty = Empty: { $labels }
send = Send
change = Change
pick = Which one do you want to change? You can also type it, for example "D 39".
