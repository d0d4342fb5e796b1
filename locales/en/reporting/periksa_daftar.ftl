title = Reports to be checked
about = The reports that wait to be checked.

usual = The reports with nothing unusual?
    .label = Not unusual
looked = The reports to be looked at?
    .label = To be looked at
pick = { $page_text }
    .label = Choice
