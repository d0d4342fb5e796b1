/** The default first, as in the tables. */
const words: Record<string, Record<string, string>> = {
  outbox: {
    antre: 'queued',
    mengirim: 'sending',
    terkirim: 'sent',
    sampai: 'delivered',
    dibaca: 'read',
    gagal: 'failed',
    kedaluwarsa: 'expired',
    dibatalkan: 'cancelled',
  },
  whatsapp_sent: {
    antre: 'queued',
    terkirim: 'sent',
    sampai: 'delivered',
    dibaca: 'read',
    gagal: 'failed',
    ditarik: 'withdrawn',
  },
  proposal: { baru: 'new', diambil: 'taken', ditunda: 'postponed' },
  action: {
    ditawarkan: 'offered',
    berjalan: 'running',
    terkendala: 'stuck',
    selesai: 'done',
    dibatalkan: 'cancelled',
  },
};

function renamed(table: string): string[] {
  const pairs = Object.entries(words[table]!);
  const [first] = Object.values(words[table]!);
  const cases = pairs.map(([before, after]) => `when '${before}' then '${after}'`);
  return [
    `alter table ${table} drop constraint ${table}_status_check`,
    `update ${table} set status = case status ${cases.join(' ')} end`,
    `alter table ${table} alter column status set default '${first}'`,
    `alter table ${table} add constraint ${table}_status_check
      check (status in (${pairs.map(([, after]) => `'${after}'`).join(', ')}))`,
  ];
}

/** The state of an action item, where a document or a message has it by name: `column` as text, with every pair that `named` makes. */
const replaced = (column: string, named: (word: string) => string) =>
  Object.entries(words.action!).reduce(
    (text, [before, after]) => `replace(${text}, '${named(before)}', '${named(after)}')`,
    column,
  );

const inReply = replaced(
  replaced('reply', (word) => `"state":"${word}"`),
  (word) => `meetings/actions:codes-${word}"`,
);
const inMinutes = replaced('body::text', (word) => `"state": "${word}"`);

/** Every status is an English word, like the rest of the code. What people read stays in locales/. */
export const statuses = [
  'drop index outbox_turns',
  'drop index action_open',
  ...Object.keys(words).flatMap(renamed),
  `create index outbox_turns on outbox (lane, priority, batch, due_at, key)
    where status in ('queued', 'sending') and not held`,
  "create index action_open on action (deadline) where status in ('offered', 'running', 'stuck')",
  // What still waits is worded when it is sent. A failed one may be sent again.
  `update outbox set reply = ${inReply}
    where status in ('queued', 'sending', 'failed') and (reply like '%"state":"%' or reply like '%meetings/actions:codes-%')`,
  `update minutes_version set body = (${inMinutes})::jsonb`,
];
