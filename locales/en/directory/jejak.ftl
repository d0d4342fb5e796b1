title = Trail
about = Who did what, and who has seen whose data.
start = trail

period = Since when?
    .label = Since
    .opt-day = The last day
    .opt-week = A week
    .opt-month = A month
    .opt-year = A year
    .opt-ever = All
kind = About what?
    .label = About
    .opt-all = All
    .opt-people = People who join and leave
    .opt-reads = Data that were seen
    .opt-children = Children and weighing
    .opt-settings = Settings
    .opt-meetings = Meetings
    .opt-notices = Notices
    .opt-reports = Reports
    .opt-refused = What was refused
whose = Everybody, or one person?
    .label = Who
    .opt-all = Everybody
    .opt-one = One person
search = Write the name, or a part of it.
    .label = Name to look for
person = Choose the person. Not here? Type *jejak* again, with more of the name.
    .label = Person

not-yours = The trail is for admins and the secretariat only.
nobody = Nobody in your area has that name. Write *trail* again with a part of the name only.
head = 👣 *Trail*, the newest first:
none = There are no entries. Try a longer time: write *trail*.
older = Earlier
line = { $when } · { $who ->
    [program] The program
   *[other] *{ $who }*
  } { did }{ $kind ->
    [self] {""}
    [people] {""}
    [child] {" "}child number { $subject }
    [meeting] {" "}meeting { $subject }
    [notice] {" "}notice { $subject }
   *[other] {" "}{ $subject }
  }{ $people ->
    [0] {""}
   *[other] {" "}({ $people } people)
  }{ $before ->
    [none] {""}
   *[other] {" "}(before: { $before })
  }

did = { $action ->
    [children-add] wrote down
    [children-back] noted the return of
    [children-change] corrected
    [children-consent] noted the mother's consent for
    [children-follow] noted who follows
    [children-follow_code] made a code for the mother of
    [children-follow_end] ended who follows
    [children-erase] erased all data of
    [children-leave] noted a move or death of
    [children-read] looked at { shown }
    [children-strike] struck off again
    [children-undo] took back what was noted of
    [children-unweigh] removed a line at the scales of
    [children-weigh_change] corrected a line at the scales of
    [directory-accept] accepted a new kader at
    [children-recompute] worked out the growth of children anew, rules
    [directory-admin] registered a new admin:
    [directory-consent] agreed to how the data are kept
    [directory-no_consent] has not agreed to what is kept of her
    [directory-decline] declined a newcomer at
    [directory-erase] erased the own data
    [directory-export] took a copy of the data of
    [directory-import] imported a list of people:
    [directory-invite] made an invitation code for
    [directory-leave] left, because the last role has ended:
    [directory-link] linked a new app:
    [directory-link-refused] refused a new app:
    [directory-area-retired] changed the code of
    [directory-area-divided] divided
    [directory-area-unretired] took back the change of the code of
    [directory-posyandu-closed] noted the closing of
    [directory-posyandu-merged] merged
    [directory-posyandu-reopened] opened again
    [directory-posyandu-moved] moved
    [directory-posyandu-opened] noted a new posyandu:
    [directory-read] was shown { shown }
    [directory-refused] asked for a menu of others
    [directory-rename] changed name or number of
    [directory-rights-confirmed] confirmed who has which right
    [directory-role-confirmed] confirmed as still in office:
    [directory-role-ends] ended a role of
    [directory-role-stays] took back the end of a role of
    [directory-screen-ended] closed the dashboard on the device before
    [directory-screen-entered] entered the dashboard
    [directory-screen-left] left the dashboard
    [directory-screen-link] asked for a link to the dashboard
    [directory-screen-refused] refused a link to the dashboard that is valid no more, of
    [directory-settings] changed the settings of
    [directory-settings-asked] asked for a yes to change the settings of
    [directory-settings-kept] kept the settings of
    [directory-settings-refused] was refused to change the settings of
    [directory-unlink] ended an app:
    [children-export] downloaded the children of
    [children-import] stored children from a file at
    [children-import_undo] took back children of a file at
    [meetings-back] came back to meeting
    [meetings-came_at] changed an arrival at
    [meetings-cancel] cancelled
    [meetings-change] changed
    [meetings-close_room] closed the attendance list of
    [meetings-herself] noted a member herself at
    [meetings-invite] sent the invitations of
    [meetings-left] noted who left
    [meetings-letterhead] changed the letterhead of
    [meetings-minutes_appoint] appointed who writes the minutes of
    [meetings-minutes_ask] asked for a yes to the minutes of
    [meetings-minutes_change] changed the minutes of
    [meetings-minutes_correct] opened for correction the minutes of
    [meetings-minutes_mend] asked to mend the minutes of
    [meetings-minutes_spoken] noted a spoken yes to the minutes of
    [meetings-minutes_take] took over the minutes of
    [meetings-minutes_yes] agreed to the minutes of
    [meetings-not_here] took back an attendance at
    [meetings-open_room] opened the attendance list of
    [meetings-reminders] changed the reminders of
    [meetings-stands] noted a deputy at
    [meetings-start_over] began anew, with another code, the attendance list of
    [meetings-stayed] noted who stayed at
    [meetings-team-jabatan] changed a seat in the team of
    [meetings-team-keluar] removed a member of the team of
    [meetings-team-nama] renamed the team of
    [meetings-team-sk] changed the decree of the team of
    [meetings-team-tambah] added a member to the team of
    [directory-api-key] made an API key
    [directory-api-key-ended] ended an API key
    [directory-api-read] read by the API
    [directory-hook] added a receiver of news
    [directory-hook-pause] paused a receiver of news
    [directory-hook-resume] resumed a receiver of news
    [directory-hook-remove] removed a receiver of news
    [notices-approved] approved
    [notices-asked] asked for a yes to
    [notices-cancelled] cancelled
    [notices-held] held the schedule of
    [notices-lapsed] did not send, for want of a yes in time,
    [notices-now] sent in the quiet hours
    [notices-open-day] changed the open day of
    [notices-refused] was refused for want of the right
    [notices-rejected] rejected
    [notices-remind] reminded the recipients of
    [notices-resumed] resumed the schedule of
    [notices-schedule] scheduled
    [notices-schedule-changed] changed the schedule of
    [notices-schedule-ended] ended the schedule of
    [notices-sent] sent
    [notices-stopped] stopped, because its author has no right any more,
    [children-answered] answered about the weighing of
    [children-checked] checked the weighing of
    [children-refer] referred
    [children-refer_ended] took back the referral of
    [children-refer_result] noted the result of the referral of
    [children-refer_taken] accepted the referral of
    [children-returned] returned the weighing of
    [reporting-download] downloaded a recap of
    [reporting-correct] corrected the report of
    [reporting-emergency] told of an emergency in
    [reporting-emergency_taken] looks after an emergency in
    [reporting-emergency_over] closed an emergency in
    [reporting-file] filed the report of
    [reporting-recap-sent] sent the recap of
    [reporting-recap-taken] took the recap of
    [reporting-recap-asked] asked about the recap of
    [reporting-dhis2] sent figures to DHIS2:
    [reporting-recounted] repaired the sums of reports:
    [reporting-problem-answered] answered a problem of a posyandu in
    [reporting-reopen] reopened the report of
    [reporting-remind] reminded the kader of
   *[other] { $action }
  }
shown = { $what ->
    [berkas_bulan] the form of a month
    [berkas_hari] the register of an open day
    [kartu_anak] a child's card
    [kms] the growth card
    [tren_anak] a child's trend
    [anak] data of a child
    [berkas_hadir] the file of who was there
    [berkas_hasil] the file of recipients
    [daftar_hadir] the attendance list
    [hasil] who has read and who has not
    [impor_anak] children in a file that was sent
    [jejak] the trail
    [kehadiran] who will come
    [kotak] the answers that came in
    [penerima] who would get it
    [periksa_anak] weighings to look at
    [rtl] the file of action items
    [rtl_tahun] the file of a year's action items
    [pilihan] children to choose from
    [rujukan] the list of referrals
    [surat] letters of invitation with codes
    [tim] the members of the team
    [undang] who has not joined yet
    [sasaran] the list of children
    [belum_datang] the list of who has not come
    [kunjungan] whom to visit
   *[other] data of people ({ $what })
  }
