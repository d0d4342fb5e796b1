# RTL: action items, from being written down until they are done.
rtl-yes = ✅ I will
rtl-resume = Going on
rtl-other = Suggest somebody else
rtl-done = ✅ Done
rtl-proof = Send photo/document
rtl-stuck = Stuck
rtl-time = Need more time
rtl-reopen = Not done after all
rtl-agree = Agree
rtl-refuse = No
rtl-edit = Change
rtl-files = See proof ({ $n })
rtl-add = Add item
rtl-list = All items of this meeting
rtl-pdf = Print (PDF)
rtl-overview = Overview
rtl-xlsx = Excel
rtl-year = Record { $year }
rtl-mine = My items ({ $n })
rtl-off = Without old items
show = See { $code }
write-now = Write it now
about = Item { $code }: { $activity } (due { $deadline }).
codes-offered = No buttons? Type *WILL { $code }* or *OTHER { $code }*.
codes-running = No buttons? Type *DONE { $code }*, *STUCK { $code }* or *NEED { $code }*.
codes-stuck = No buttons? Type *DONE { $code }*, *WILL { $code }* (going on) or *NEED { $code }*.
codes-decide = No buttons? Type *AGREE { $code }* or *REFUSE { $code }*.

written = ✅ *Item { $code }* written down: { $activity }
    Due: { $deadline }
heard-asked = We ask { $owner } now, and again if there is no answer.
heard-self = You are responsible yourself.
heard-unreached = ✉ { $owner } is not connected with us. Please tell them directly.
heard-outside = ✉ { $owner } is not on our list, so we cannot send a message. Please tell them directly; when it is done, note it with *Change*.
heard-vacant = Nobody is responsible yet.
outside = “{ $name }” – not on the list

offer = 📌 The meeting “{ $theme }”, { $day }, asks you to take on an action item (RTL):
    { "*" }{ $activity }*
    Due: *{ $deadline }*{ $late ->
        [ya] { " " }({ $days } { $days ->
            [1] day
           *[other] days
          } ago)
       *[tidak] { "" }
      }
offer-asks = { $why ->
    [diusulkan] You were suggested for it, and { $by } has agreed.
    [diteruskan] This was a task of your predecessor{ $office ->
        [ya] { " " }({ $post })
       *[tidak] { "" }
      }; we pass it on to you.
    [diganti] { $by } has chosen you for it.
   *[dibuat] The meeting has chosen you for it{ $office ->
        [ya] { "," } as { $post }.
       *[tidak] .
      }
  } Will you?
detail-kind = Task of the Pokjanal: { $kind ->
    [data] preparing data
    [masalah] raising problems
    [analisis] analysis and options
    [rencana] plan and funds
    [pembinaan] guidance, monitoring
    [partisipasi] moving the community
    [lain] other activity
   *[lapor] reporting
  }
detail-problem = Problem: { $problem }
detail-target = Target group: { $target }
detail-goal = Goal: { $goal }
detail-place = Place: { $place }
detail-fund = Source of funds: { $fund }
detail-indicator = Indicator: { $indicator }

accepted = ✅ Thank you, noted that you *will*: item { $code } – { $activity }. Due { $deadline }. We will remind you.
is-going = Item { $code } is noted as going on: { $activity }. Due { $deadline }.
resumed = Good, item { $code } goes on. Due { $deadline }.
done = ✅ Item { $code } is noted as *done*: { $activity }. Thank you 🙏
done-for = ✅ Item { $code } is noted as *done*: { $activity }.
proof-kept = Thank you, the proof of item { $code } is kept.
no-proof = All right. Item { $code } stays noted as done.
stuck-told = Noted as *stuck*: item { $code }. We have told chair and secretariat.
stuck-kept = Noted as *stuck*: item { $code }. No chair or secretariat is connected yet; please tell them directly too.
reopened = Item { $code } is open again: { $activity }. Due { $deadline }.
is-open = Item { $code } is not done yet anyway.
told-stuck = ⚠️ { $name }: item { $code } is *stuck* – { $activity } (due { $deadline }).
    Why: { $reason }

asked-time = 🕒 { $name } asks for time until *{ $wished }* for item { $code }: { $activity }.
    Due now: { $deadline }. Why: { $reason }. Do you agree?
asked-time-sent = We pass your wish for item { $code } on to chair and secretariat. Until they answer it stays due { $deadline }.
asked-owner = 👤 { $name } suggests *{ $other }* for item { $code }: { $activity } (due { $deadline }).
    Why: { $reason }. Do you agree?
asked-owner-sent = We pass your suggestion ({ $other }) for item { $code } on to chair and secretariat. You get the answer here.
nobody-decides = Noted for item { $code }, but no chair or secretariat is connected yet. Please tell them directly.
moved = Item { $code } is now due *{ $deadline }*: { $activity }.
given = Item { $code } is now the task of { $owner }. Thank you.
given-asked = Item { $code } is now the task of { $owner }. We ask them.
given-self = Item { $code } is now your own task.
given-unreached = Item { $code } is now the task of { $owner }, who is not connected with us. Please tell them directly.
given-outside = Item { $code } is now the task of { $owner } (not on the list). Please tell them directly.
given-vacant = Nobody is responsible for item { $code }.
stays = Not agreed. Item { $code } stays the task of { $owner }, due { $deadline }. We tell them.
corrected = Changed: item { $code } – { $activity }.
called-off = Item { $code } is called off: { $activity }.
told-moved = Item { $code } is now due *{ $deadline }*: { $activity }.
told-stays-then = More time for item { $code } was not agreed. It stays due *{ $deadline }*: { $activity }.
told-stays-yours = Somebody else for item { $code } was not agreed. It stays your task: { $activity }, due { $deadline }.
told-given = Item { $code } ({ $activity }) is now the task of { $owner }. Thank you for your care.
told-called-off = Item { $code } is called off and need not be done any more: { $activity }. Why: { $reason }
told-passed = Your time in that office has ended, so we pass { $count ->
    [1] this item
   *[other] these { $count } items
  } on, and you need not do it any more. Thank you 🙏
vacant = 👤 { $count ->
    [1] For one item *nobody is responsible any more*
   *[other] For { $count } items *nobody is responsible any more*
  }, and it is not clear who follows. Open the item, tap *Change*, and choose somebody.

reminder = ⏰ *Item { $code }*: { $activity }
    Due { $deadline } – { $late ->
        [ya] *{ $days } { $days ->
            [1] day
           *[other] days
          } late*
        [hari] *today*
       *[tidak] { $days ->
            [1] *tomorrow*
           *[other] in { $days } days
          }
      }.
reminder-asks = { $state ->
    [offered] We have not heard from you yet. Will you?
    [menunggu] Your wish still waits for chair or secretariat.
    [stuck] It is noted as stuck. Is that over?
   *[berjalan] { $late ->
        [ya] Is it done? If not, tell what is in the way or ask for time.
       *[other] How far is it?
      }
  }

weekly = 📋 *Action items of { $name } this week*: { $count } of { $open } unfinished ones need attention.
weekly-line = • *{ $code }* { $activity } – { $owner }{ $agencied ->
        [ya] { " " }({ $agency })
       *[tidak] { "" }
      }: { $need ->
        [kosong] nobody is responsible
        [menunggu] waits for your decision
        [terkendala] stuck{ $late ->
            [ya] , { $days } days late
           *[other] { "" }
          }
        [diam] no answer yet
       *[terlambat] { $days } { $days ->
            [1] day
           *[other] days
          } late{ $state ->
            [offered] , no answer yet
           *[other] { "" }
          }
      }
more = … and { $count } more.

mine = *Your unfinished items: { $count }*{ $late ->
        [0] { "" }
       *[other] { " " }({ $late } late)
      }
none-mine = You have no unfinished items.
of = *Items of meeting { $id }: { $theme }* ({ $count })
none-of = Meeting { $id } “{ $theme }” has no action items yet.
line = *{ $code }* { $activity } – { $owner }
    { $deadline } · { $state ->
        [kosong] nobody is responsible
        [offered] no answer yet
        [running] going on
        [stuck] stuck
        [done] ✅ done
       *[cancelled] called off
      }{ $late ->
        [ya] , *{ $days } { $days ->
            [1] day
           *[other] days
          } late*
       *[other] { "" }
      }
card = *Item { $code }* – { $activity }
    Meeting: { $theme } ({ $day })
    Responsible: { $owner }{ $agencied ->
        [ya] { "" }, { $agency }
       *[tidak] { "" }
      }
    Due: { $deadline }{ $late ->
        [ya] { " " }(*{ $days } { $days ->
            [1] day
           *[other] days
          } late*)
       *[other] { "" }
      }
    Status: { $state ->
        [kosong] nobody is responsible
        [offered] no answer yet
        [running] going on
        [stuck] stuck
        [done] ✅ done
       *[cancelled] called off
      }
event = { $day } · { $kind ->
        [dibuat] written down by { $name }
        [diubah] changed by { $name }
        [diganti] given to somebody else by { $name }
        [diusulkan] given to whom was suggested, agreed by { $name }
        [diteruskan] passed on to the successor in office
        [kosong] whoever was responsible has left the office
        [bersedia] { $name }: will
        [jalan] { $name }: going on
        [usul] { $name } suggested somebody else
        [minta] { $name } asked for time
        [setuju] agreed by { $name }
        [tolak] not agreed by { $name }
        [terkendala] { $name }: stuck
        [selesai] { $name }: done
        [bukti] { $name }: proof
        [dibuka] opened again by { $name }
       *[dibatalkan] called off by { $name }
      }{ $told ->
        [ya] { " " }– { $body }
       *[tidak] { "" }
      }
file = Proof of item { $code } from { $name }.
here-pdf = The items to print.
here-sheet = Items of { $title } for Excel.
change = { $what ->
    [pj] Responsible person
    [tenggat] Due date
    [kegiatan] Activity
    [masalah] Problem
    [sasaran] Target group
    [tujuan] Goal
    [tempat] Place
    [instansi] Agency
    [dana] Source of funds
    [indikator] Indicator
    [jenis] Task of the Pokjanal
    [selesai] Note as done
    [buka] Open again
   *[batal] Call it off
  }

overview = *Action items of { $title }* on { $date }
    { $all } items: { $selesai } done (in { $year }), { $berjalan } going on, { $late } late{ $late ->
        [0] .
       *[other] { "" } (≤7 days: { $telat1 }, 8–30 days: { $telat2 }, >30 days: { $telat3 }).
      }
all-done = All action items are done ✅
agency = • *{ $agency }*: { $all } – { $selesai } done, { $berjalan } going on, { $late } late
more-agencies = … and { $count } more agencies, all in the Excel file.
late-head = *Late the longest:*
late-line = • { $code } { $activity } – { $owner }, { $days } { $days ->
        [1] day
       *[other] days
      } late
all-areas = { $n } areas
chart = Action items { $title }, { $date }
state = { $state ->
    [selesai] done
    [berjalan] going on
    [telat1] late ≤7 days
    [telat2] late 8–30 days
   *[telat3] late >30 days
  }
ages = Action items of { $body } by age
ages-as-of = As of { $day }. Orange = late
ages-all = { $n } action items in all
none-below = There are no action items in { $title } yet.
year = *Record { $year }*, { $body }: { $count ->
    [1] 1 meeting
   *[other] { $count } meetings
  }, items done { $done } of { $items } ({ $share }).
year-none = { $body } had no meeting in { $year }.
no-year = There is no such year.

opening = Follow-up of { $meetings ->
        [1] the meeting of { $date }
       *[other] earlier meetings (the last of { $date })
      }: { $count } unfinished { $count ->
        [1] item
       *[other] items
      }
opens-with = First on the agenda: { $line }. Not needed? Tap *Without old items*.

none = There is no such item, or it is not yours to see. Type *items* for yours.
which = Which item { $number } do you mean?
which-instead = There is no item { $number } of yours. Do you mean one of these?
not-owner = Item { $code } is not your task; only whoever is responsible answers.
not-yours = Chair or secretariat decide that. Type *items { $code }* to see item { $code }.
not-yours-all = This overview is for chair and secretariat. Type *items mine* for your own.
changed = Item { $code } has changed since that message. Type *items { $code }* to see it as it is now.
decided = Nothing waits to be decided for item { $code }. Type *items { $code }* to see it.
is-done = Item { $code } is noted as done already.
is-cancelled = Item { $code } is called off and need not be done any more.
no-owner = That person cannot be chosen. Type another name.
same-owner = { $code } is their task already. Choose somebody else.
same-day = Item { $code } is due that day already. Tell another one.
answers-himself = { $owner } can answer for item { $code } in person. We remind them.
twice = That activity is written down already as item { $code }. Type *change* if you mean another one, or *cancel*.
too-many = The meeting “{ $theme }” has 60 items already. Join some of them first.
nothing = There must be an activity.
no-files = There is no proof of item { $code } yet.
