/** The number behind `before` in the key. */
const numbered = (before: string) => `substring(outbox.key from '^${before}(\\d+)')`;

/** `place` is the area of what the key names; '' lies in no kabupaten, and so does all that is above one. */
const filled = (like: string, from: string, place: string) =>
  `update outbox set kabupaten = substring(${place} from '^\\d+\\.\\d+')
    from ${from} and outbox.key like '${like}' and ${place} ~ '^\\d+\\.\\d+'`;

/** Messages and the audit trail are laid out by the kabupaten too, and turns by their chat, because a stranger has no kabupaten. */
export const outboxKabupaten = [
  "alter table outbox add column kabupaten text not null default ''",
  // A key has one kabupaten for ever. So it comes from what the key names, as in the code that writes it, not from the reader's home: else a
  // message that is written again after this step would be sent twice.
  filled('rakor-%', `meeting where meeting.id::text = ${numbered('rakor-')}`, 'meeting.area'),
  filled('edaran-%', `notice where notice.id::text = ${numbered('edaran-')}`, 'notice.area'),
  filled(
    'rtl-kosong-%',
    `action join meeting on meeting.id = action.meeting where action.id::text = ${numbered('rtl-kosong-')}`,
    'meeting.area',
  ),
  filled('rtl-minggu-%', "area where area.code = substring(outbox.key from '^rtl-minggu-([0-9.]+)-')", 'area.code'),
  filled('reporting-%', "posyandu where posyandu.id::text = outbox.args->>'posyandu'", 'posyandu.area'),
  filled(
    'directory-join-%',
    `join_request join posyandu on posyandu.id = join_request.posyandu
      where join_request.id::text = ${numbered('directory-join-(?:request|answer)-')}`,
    'posyandu.area',
  ),
  'alter table outbox alter column kabupaten drop default',
  'alter table outbox drop constraint outbox_pkey',
  'alter table outbox add primary key (kabupaten, key)',
  'drop index outbox_batch',
  "create index outbox_batch on outbox (kabupaten, batch) where batch <> ''",
  "alter table recall add column kabupaten text not null default ''",
  `update recall set kabupaten = outbox.kabupaten from outbox where outbox.batch = recall.batch and outbox.batch <> ''`,
  'alter table recall alter column kabupaten drop default',
  'alter table recall drop constraint recall_pkey',
  'alter table recall add primary key (kabupaten, batch)',
  'alter table turn drop constraint turn_base',
  'alter table turn add constraint turn_base unique (chat, base)',
  "alter table audit add column kabupaten text not null default ''",
  'alter table audit drop constraint audit_pkey',
  'alter table audit add primary key (kabupaten, id)',
];
