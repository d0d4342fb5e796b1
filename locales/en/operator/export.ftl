# npm run export
usage =
  A recap as a file (skdn, sip6, sip7, ilp1, ilp2, ilp3, ilp4; xlsx, csv, pdf):
    npm run export -- recap --form sip7 --area 64.74.01 --months 2026-10 --out sip7.xlsx
    npm run export -- recap --form skdn --area 64.74 --months 2026 --out skdn.pdf          a year; 2026-07to2026-09: July to September
    Figures of 1 to 4 people are held back; --few send where the office that gets the file looks after them.
  A month for the DHIS2 of another office:
    npm run export -- dhis2 --mapping map.yaml --area 64.74 --month 2026-10 --out values.json   writes a file
    npm run export -- dhis2 --mapping map.yaml --area 64.74 --month 2026-10 --dry-run           DHIS2 only checks
    npm run export -- dhis2 --mapping map.yaml --area 64.74 --month 2026-10 --send              sends what has changed
    The address and token of DHIS2 are read from DHIS2_URL and DHIS2_TOKEN. An example: docs/dhis2.md.
which-way = Write one of --out values.json, --dry-run and --send.
missing = { $what } is missing. Run npm run export for examples.
no-form = There is no form { $form }. There are: { $forms }.
no-format = Write --format, or the ending of the file in --out: { $formats }.
no-few = --few is hold or send.
problem-area-any = There is no such area. Write for example 64.74, 64.74.01 or 64.74.01.1001.
problem-months = Months are written like 2026-10, 2026, or 2026-07to2026-09, and do not lie ahead.
none = No report yet: { $what }. No file was written.
filled = { $filled } of { $of } columns of this form are filled.
held-cells = { $count } figures are held back (…) because they concern 1 to 4 people, or would reveal them.
not-written = { $file } cannot be written. See its folder.
no-file = The file { $file } cannot be read.
failed = Failed ({ $reason }).
error-starting = The program is starting. Try again in a moment.
error-refused = The running program refuses. Use the same DATA_DIR and HOST.
error-failed = Failed. See the log of the running program.
wrong = The mapping cannot be used:
  { $what }
problem-area = There is no such area. Write the code of a kabupaten/kota or below, such as 64.74.
problem-month = A month is written like 2026-10.
problem-server = Set DHIS2_URL and DHIS2_TOKEN first.
problem-figures = No report tells these figures: { $names }. See dataElements in the mapping.
values = { $values } values, { $changed } of them new or changed.
held = { $count } figures are held back because they concern few people (few: hold).
unmapped = { $count } places have no orgUnit in the mapping and are not sent: { $names }.
written = Written to { $file }.
would = DHIS2 would add { $imported }, change { $updated }, delete { $deleted }, ignore { $ignored }. Nothing was changed.
sent = DHIS2 added { $imported }, changed { $updated }, deleted { $deleted }, ignored { $ignored }.
conflict = Refused by DHIS2 – { $place ->
    [none] {""}
   *[other] { $place },{" "}
  }{ $figure ->
    [none] {""}
   *[other] figure { $figure }:{" "}
  }{ $what ->
    [dataElement] this data element is unknown there or may not be filled. See dataElements in the mapping.
    [orgUnit] this orgUnit is unknown there or beyond the token's rights. See orgUnits in the mapping.
    [period] this month cannot be filled there (locked or not open).
    [combo] the category combination does not fit. See categoryOptionCombo in the mapping.
    [value] the value is not accepted.
   *[other] not accepted.
  } { $count ->
    [1] {""}
   *[other] ({ $count } values){" "}
  }(DHIS2: { $words })
failure-unreachable = DHIS2 cannot be reached. See DHIS2_URL and the network. Nothing counts as sent.
failure-login = DHIS2 refuses the token. See DHIS2_TOKEN.
failure-rights = That token may not fill data there.
failure-path = There is no DHIS2 at that address. See DHIS2_URL, without /api behind it.
failure-busy = DHIS2 is busy or down. Try again later; what it has taken is not sent twice.
failure-answer = DHIS2's answer cannot be read, so nothing counts as sent. Running it again is safe.
failure-refused = DHIS2 refuses all of it: { $words } Nothing is noted as sent.
