apart = { $name }, { $born }{ $mother ->
    [none] {""}
   *[other] , mother { $mother }
  }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
  }{ $left ->
    [moved] {" "}– moved away
    [died] {" "}– has died
   *[none] {""}
  }
age = { $years ->
    [0] { $months ->
        [0] { $days } days
       *[other] { $months } months
      }
   *[other] { $years } years{ $months ->
        [0] {""}
       *[other] {" "}{ $months } months
      }
  }
head = *{ $name }* ({ $sex ->
        [L] boy
       *[P] girl
      }), { $place }
    Born { $born }, { $age }{ $left ->
        [moved] {""}. *Moved away { $day }*
        [died] {""}. *Died { $day }*
        [visitor] {""}. Visitor
       *[none] {""}
      }
family = Mother: { $mother ->
    [none] not known
   *[other] { $mother }
  }{ $father ->
    [none] {""}
   *[other] {" "}· Father: { $father }
  }
lives = RT: { $rt ->
    [none] not known
   *[other] { $rt }
  }{ $address ->
    [none] {""}
   *[other] {" "}· { $address }
  } · Phone: { $phone ->
    [none] not known
   *[other] { $phone }
  }
birth = Birth weight: { $weight ->
    [none] not known
   *[other] { $weight }
  } · Birth length: { $length ->
    [none] not known
   *[other] { $length }
  }
papers = NIK: { $nik ->
    [none] not known
   *[other] …{ $nik }
  } · KMS/KIA book: { $card ->
    [ya] has one
    [tidak] has none yet
   *[none] not noted
  }
agreed = Mother's consent: { $consent ->
    [ya] yes
    [tidak] not yet
   *[none] not asked yet
  }
event = 🗓️ { $day }: { $kind ->
    [born] born
    [moved-in] moved in
    [moved-out] moved away
    [died] died
    [back] is back
    [visited] came as a visitor
   *[added] written down
  }{ $detail ->
    [none] {""}
   *[other] {" "}{ $kind ->
        [moved-in] from { $detail }
        [moved-out] to { $detail }
       *[other] ({ $detail })
      }
  }{ $by ->
    [none] {""}
   *[other] , noted by { $by }
  }
five = 🗓️ { $day }: turned five
weighing = ⚖️ { $day }: { $weight ->
    [none] { $why ->
        [none] not weighed yet
       *[other] not weighed ({ $why })
      }
   *[other] { $weight }
  }{ $length ->
    [none] {""}
   *[other] , { $length }
  }{ $gain ->
    [none] {""}
   *[other] {" "}· { $gain }
  }
doubt = ⚠️ { $why ->
    [future] The birth date *{ $written }* is still to come.
    [too-old] Born *{ $written }* means five years or more. This list is for children under five.
    [no-such-date] There is no *{ $written }* in the calendar.
    [no-year] The birth date *{ $written }* has no year.
    [two-dates] *{ $written }* was not taken, because another date stands before it.
    [two-sexes] It says both L and P.
    [birth-weight] Birth weight *{ $written }* was not taken: it is mostly 1 to 5 kg.
    [birth-length] Birth length *{ $written }* was not taken: it is mostly 35 to 55 cm.
    [nik] NIK *{ $written }* was not taken: it must have 16 digits.
    [nik-born] NIK *{ $written }* was not taken: it holds another birth date.
    [nik-sex] NIK *{ $written }* was not taken: it holds another sex.
    [phone] The phone number *{ $written }* was not taken: it seems to have too few or too many digits.
   *[other] *{ $written }* was not understood.
  }
ask-consent = Please ask the mother: does she agree that the child's data is noted, and seen by kader, bidan and puskesmas?
ask-consent-all = Please ask their mothers: may their children's data be noted to follow their growth, and be seen by kader, bidan and puskesmas? If only some agree, note them one by one with *anak*.
consent-yes = ✅ Noted: the mother of *{ $name }* agrees.
consent-no = Noted: the mother of *{ $name }* does not agree yet. The child is still counted, and its name goes to nobody but bidan and puskesmas.
consent-all-yes = ✅ Noted: the mothers of these { $n } children agree.
consent-all-no = Noted: the mothers of these { $n } children do not agree yet. They are still counted, and their names go to nobody but bidan and puskesmas.
consent-just-added = You have added no child just now, so nothing was noted. Write it with the name, for instance *ibu Aisyah setuju*. Who was not asked yet: *sasaran setuju*.
consent-whose = { $yes ->
    [ya] Whose mother agrees?
   *[tidak] Whose mother does not agree yet?
  }
known = *{ $name }* is on the list already and was not written down twice.
undone = ↩️ Taken back: *{ $name }*.

tap-kms = Growth card
tap-trend = Two years
tap-card_pdf = Card (PDF)
tap-follow_code = Code for the mother
tap-change_child = Correct
tap-leave_child = Moved / died
tap-return_child = Is back
tap-erase_child = Erase child
tap-consent = Mother agrees
tap-consent-all = All mothers agree
tap-no_consent = Not yet
tap-undo = Take back
tap-show = Show
