/** One row or more of a person in every table. `gone(table)`: words that erasing her takes away. `stays(table)`: words of an office or of a
 *  posyandu, which stay without her. */
import { whatsappData } from '../../src/channels/whatsapp/personal-data.ts';
import { childrenData } from '../../src/children/personal-data.ts';
import { audit } from '../../src/directory/audit.ts';
import { invite } from '../../src/directory/joining/invitations.ts';
import { noteWrongTry } from '../../src/directory/joining/wrong-codes.ts';
import { ofChat, proveConsent } from '../../src/directory/people/consent.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { directoryData } from '../../src/directory/personal-data.ts';
import { randomIds } from '../../src/ids.ts';
import { inboxData } from '../../src/inbox/personal-data.ts';
import { meetingsData } from '../../src/meetings/personal-data.ts';
import { noticesData } from '../../src/notices/personal-data.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { outboxData } from '../../src/outbox/personal-data.ts';
import type { Secrets } from '../../src/records/secrets.ts';
import type { Database, Db } from '../../src/records/tables.ts';
import { reportingData } from '../../src/reporting/personal-data.ts';
import type { PersonalData } from '../../src/room.ts';
import { unasked } from './unasked.ts';

type Table = keyof Database;

export const her = {
  name: 'Ibu Zubaidah Qonita',
  phone: '+6281234509876',
  chat: '6281234509876@s.whatsapp.net',
  nip: '197503012001122007',
};
export const gone = (table: Table) => `ucapan hilang ${table}.`;
export const stays = (table: Table) => `ucapan tinggal ${table}.`;

/** Who forgets and exports, but for the directory, which comes last. */
export const keepers: PersonalData[] = [
  whatsappData,
  inboxData,
  outboxData,
  reportingData,
  childrenData,
  meetingsData,
  noticesData,
];
export const allKeepers: PersonalData[] = [...keepers, directoryData];

export interface Filling {
  db: Db;
  secrets: Secrets;
  now: number;
  /** Her and somebody who stays. */
  person: number;
  other: number;
  posyandu: number;
}

/** She is in the table `person` already, with a role. */
export async function fillEveryTable(on: Filling): Promise<void> {
  await fillDirectory(on);
  await fillTalk(on);
  await fillOutbox(on);
  await fillMeetings(on);
  await fillNotices(on);
  await fillWhatsApp(on);
  await fillRecords(on);
}

async function fillDirectory({ db, secrets, now, person, other, posyandu }: Filling) {
  const { phone, chat, name } = her;
  const sealed = { phone_hash: secrets.hash('phone', phone), phone_enc: secrets.seal(phone) };
  await db.updateTable('person').set(sealed).where('id', '=', person).execute();
  await linkContact(db, secrets, { channel: 'whatsapp', chat, person, now });
  await invite(db, { secrets, ids: randomIds }, { person, createdBy: null, now });
  const who = [ofChat('whatsapp', chat), phone];
  await proveConsent(db, secrets, who, { version: 1, language: 'id', at: new Date(now) });
  await noteWrongTry(db, secrets.hash('sender', `whatsapp ${chat}`), now);
  const words = { secrets, of: person, told: { name: gone('audit') } };
  const done = { action: 'test.done', subject: 'area 64.74', detail: { area: '64.74' }, words };
  await audit(db, { now, actor: person, ...done });
  const segment = { kabupaten: '64.74', first_seq: 1, last_seq: 1, hash: 'h' };
  const years = { from_at: new Date(0), to_at: new Date(0), removed_at: new Date(now) };
  await db
    .insertInto('audit_segment')
    .values({ ...segment, ...years })
    .execute();
  const asked = { asked_by: person, asked_at: new Date(now), expires_at: new Date(now) };
  const wish = { area: '64.74', setting: 'approvalFrom', value: '0', before: '1' };
  await db
    .insertInto('setting_wish')
    .values({ ...wish, ...asked })
    .execute();
  const address = {
    channel: 'whatsapp',
    address_hash: secrets.hash('whatsapp', chat),
    address_enc: secrets.seal(chat),
  };
  await db
    .insertInto('link')
    .values({ ...address, person, proof: 'number', asks: 'chats', expires_at: new Date(now) })
    .execute();
  const key = { name: 'Dinkes', made_at: new Date(now), expires_at: new Date(now) };
  const { id: api_key } = await db
    .insertInto('api_key')
    .values({ ...key, person, key_hash: secrets.hash('api', 'hers') })
    .returning('id')
    .executeTakeFirstOrThrow();
  const url_enc = secrets.seal('https://dinkes.example.go.id');
  const hooked = { api_key, url_enc, secret_enc: secrets.seal('x'), area: '64.74', events: ['filed'] };
  const { id: hook } = await db
    .insertInto('hook')
    .values({ ...hooked, made_at: new Date(now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const at = { at: new Date(now), due_at: new Date(now) };
  await db
    .insertInto('hook_event')
    .values({ kabupaten: '64.74', hook, event: 'filed', about: JSON.stringify({ posyandu }), ...at })
    .execute();
  const { channel, address_hash } = address;
  const screen = { channel, address_hash, made_at: new Date(now), expires_at: new Date(now) };
  await db
    .insertInto('screen')
    .values({ ...screen, person, link_hash: 'link' })
    .execute();
  const office = { position: gone('role'), agency: gone('role') };
  await db.updateTable('role').set(office).where('person', '=', person).execute();
  await db
    .insertInto('join_request')
    .values({ ...address, posyandu, name, invited_by: other, consent_version: 1, created_at: new Date(now) })
    .execute();
}

/** What the inbox and the reporting keep. Chats of others have named her. */
async function fillTalk({ db, secrets, now, person, other, posyandu }: Filling) {
  const at = new Date(now);
  const hash = secrets.hash('chat', `whatsapp ${her.chat}`);
  const theirs = secrets.hash('chat', 'telegram 1');
  const words = (table: Table) => JSON.stringify({ answers: { reason: gone(table) } });
  const option = { value: '17', label: her.name };
  const named = JSON.stringify({
    facts: { people: [option] },
    unsent: [{ parts: [{ args: { name: her.name, reason: gone('invitee') } }] }],
  });
  const draft = { flow: 'reporting/lapor', started_at: at, updated_at: at };
  await db
    .insertInto('draft')
    .values([
      { ...draft, key: '1/2026-10', practice: false, owner: person, chat: hash, run: words('draft') },
      { ...draft, key: '2/2026-10', practice: true, owner: other, chat: theirs, run: named },
    ])
    .execute();
  await db
    .insertInto('turn')
    .values([
      { chat: hash, message: 'm1', base: 's.1', session: words('turn'), at },
      { chat: theirs, message: 'm1', base: 's.1', session: named, at },
    ])
    .execute();
  await db
    .insertInto('session')
    .values([
      { chat: hash, version: 1, value: words('session'), at },
      { chat: theirs, version: 1, value: named, at },
    ])
    .execute();
  const message_enc = secrets.seal(JSON.stringify({ text: gone('set_aside') }));
  await db.insertInto('set_aside').values({ chat: hash, message_enc, reason: 'test', at }).execute();
  const month = { kabupaten: '64.74', posyandu, period: '2026-10' };
  const report = { ...month, filed_by: person, filed_at: at };
  const answers = JSON.stringify({ S: 45, problems: stays('report') });
  await db
    .insertInto('report')
    .values([
      { ...report, practice: false, version: 1, receipt: 'R1', answers, current: false },
      { ...report, practice: false, version: 2, receipt: 'R2', answers, current: true },
      { ...report, practice: true, version: 1, receipt: 'R3', answers, current: true },
    ])
    .execute();
  const told = { kabupaten: '64.74', area: '64.74.01.1001', posyandu, told_by: person, at: new Date(now) };
  await db
    .insertInto('emergency')
    .values([
      { ...told, words: stays('emergency'), state: 'taken', taken_by: other, taken_at: at },
      { ...told, words: 'anak kejang', state: 'asked' },
    ])
    .execute();
  await db.insertInto('leave').values({ person, from_at: at, until_at: at, made_at: at }).execute();
  await fillChildren({ db, secrets, now, person, other, posyandu });
  await db
    .insertInto('area_change')
    .values({ code: '64.74.01.1001', successor: '64.74.01.1002', since: '2026-10', at })
    .execute();
  const figures = JSON.stringify({ posyandu: 8, reported: 7, S: 45 });
  const sent = { kabupaten: '64.74', area: '64.74.01', period: '2026-10', figures, sent_at: at, answered_at: at };
  await db
    .insertInto('recap_sent')
    .values([
      { ...sent, version: 1, sent_by: person, comment: stays('recap_sent'), answered_by: other, answer: null },
      { ...sent, version: 2, sent_by: other, comment: null, answered_by: person, answer: 'Sudah lengkap?' },
    ])
    .execute();
  await db
    .insertInto('dhis2_sent')
    .values({ kabupaten: '64.74', target: 't', period: '202610', org_unit: 'u', cells: '{"S||":"45"}', at })
    .execute();
  await db
    .insertInto('report_step')
    .values([
      { ...month, version: 1, step: 'filed', by: person, at, figure: null, remark: null },
      { ...month, version: 2, step: 'returned', by: other, at, figure: 'S', remark: stays('report_step') },
    ])
    .execute();
  await db
    .insertInto('problem_answer')
    .values({
      kabupaten: '64.74',
      posyandu,
      period: '2026-10',
      by: person,
      at,
      problem: 'dacin rusak',
      words: stays('problem_answer'),
    })
    .execute();
  await db
    .insertInto('reopening')
    .values({ ...month, by: person, at })
    .execute();
}

/** A child that nobody is named by; she told of it, and follows it. */
async function fillChildren({ db, now, person, other, posyandu }: Filling) {
  const at = new Date(now);
  const kabupaten = '64.74';
  const day = '2026-10-08';
  const { id: child } = await db
    .insertInto('child')
    .values({
      kabupaten,
      posyandu,
      name: stays('child'),
      sex: 'P',
      born: '2025-02-03',
      since: '2025-02-03',
      until: day,
      ended: 'moved',
      over_at: at,
      added_by: person,
      added_at: at,
      consent_by: person,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('child_event')
    .values({ kabupaten, child, kind: 'moved_out', day, by: person, at, detail: stays('child_event') })
    .execute();
  await db.insertInto('open_day').values({ kabupaten, posyandu, day, opened_by: person, opened_at: at }).execute();
  await db
    .insertInto('weighing')
    .values({
      kabupaten,
      child,
      day,
      posyandu,
      month: '2026-10',
      weight: 8400,
      remark: stays('weighing'),
      checked_by: other,
      by: person,
      at,
      changed_at: at,
    })
    .execute();
  await db
    .insertInto('scale_line')
    .values(
      [false, true].map((practice) => {
        const words = stays('scale_line');
        return { kabupaten, posyandu, day, practice, by: person, at, words, state: 'taken', child };
      }),
    )
    .execute();
  await db
    .insertInto('child_file')
    .values({ kabupaten, person, at, state: 'shown', plan: JSON.stringify({ told: gone('child_file') }) })
    .execute();
  await db
    .insertInto('referral')
    .values({
      kabupaten,
      child,
      posyandu,
      day,
      reasons: 'T',
      urgent: false,
      state: 'done',
      by: person,
      at,
      result: stays('referral'),
      result_by: other,
    })
    .execute();
  await db
    .insertInto('follow')
    .values([
      { kabupaten, posyandu, child, person, made_by: other, made_at: at, since: at, ended_at: at },
      { kabupaten, posyandu, child, code_hash: 'code', made_by: person, made_at: at, expires_at: at },
    ])
    .execute();
}

async function fillOutbox({ db, secrets, now, person, other }: Filling) {
  const at = new Date(now);
  const common = { kabupaten: '', kind: unasked, dueAt: now, expiresAt: now };
  const about = (name: string) => ({
    parts: [
      {
        key: 'directory/gabung:request' as const,
        args: { name, said: gone('notice_word'), news: gone('action_event') },
      },
    ],
  });
  await enqueue(
    db,
    { ...common, key: 'k1', person, reply: { parts: [{ literal: gone('outbox') }] }, args: { word: gone('outbox') } },
    { ...common, key: 'k2', person: other, reply: about(her.name) },
    { ...common, key: 'k3', person: other, reply: about(her.name), args: { name: her.name } },
  );
  await db.updateTable('outbox').set({ status: 'sent' }).where('key', '<>', 'k3').execute();
  const correction = JSON.stringify(about(her.name));
  await db.insertInto('recall').values({ kabupaten: '', batch: 'b', correction, at, done_at: at }).execute();
  const live = {
    key: 'meetings.roll:1',
    person,
    channel: 'whatsapp',
    chat_enc: secrets.seal(her.chat),
    message: 'm',
    at,
  };
  await db.insertInto('live_view').values(live).execute();
}

async function fillMeetings(on: Filling) {
  const { db, secrets, now, person } = on;
  const at = new Date(now);
  const letter = { signer: { position: 'Ketua', name: her.name, nip: her.nip } };
  const team = { area: '64.74', name: null, sk_number: null, term_from: null, term_to: null };
  await db
    .insertInto('team')
    .values({ ...team, letter: JSON.stringify(letter) })
    .execute();
  const place = { area: '64.74', level: 'kabkota' as const, zone: 'WITA' as const, venue: 'Aula' };
  const plan = { kind: 'rakor' as const, status: 'held' as const, starts_wall: '2026-11-01T09:00' };
  const theme = stays('meeting');
  const { id: meeting } = await db
    .insertInto('meeting')
    .values({ ...place, ...plan, theme, starts_at: new Date(now - 1), detail: '{}', created_by: person })
    .returning('id')
    .executeTakeFirstOrThrow();
  const practised = {
    ...place,
    ...plan,
    theme: 'Latihan',
    starts_at: at,
    detail: '{}',
    practice: true,
    changed_at: at,
  };
  await db.insertInto('meeting').values(practised).execute();
  await db
    .insertInto('meeting_agenda')
    .values({ meeting, place: 1, item: stays('meeting_agenda') })
    .execute();
  await db
    .insertInto('meeting_file')
    .values({ meeting, file: 'f', name: stays('meeting_file'), kind: 'dokumen', added_at: at })
    .execute();
  const invited = {
    meeting,
    position: gone('invitee'),
    agency: 'Dinkes',
    reason: gone('invitee'),
    note: gone('invitee'),
  };
  const { id: invitee } = await db
    .insertInto('invitee')
    .values({ ...invited, person, name: her.name, deputy_name: gone('invitee') })
    .returning('id')
    .executeTakeFirstOrThrow();
  // She comes for somebody else too.
  await db.insertInto('invitee').values({ meeting, name: 'Bu Ani', deputy: invitee, deputy_name: her.name }).execute();
  await db.insertInto('attendance').values({ invitee, meeting, came_at: at, how: 'kode' }).execute();
  const told_enc = secrets.seal(JSON.stringify({ sex: 'P', nip: her.nip }));
  await db.insertInto('attendee').values({ person, told_enc, at }).execute();
  await db
    .insertInto('proposal')
    .values({ meeting, person, kind: 'agenda', body: gone('proposal'), at })
    .execute();
  const code = { meeting, code: '1234', ticket: 't', opened_by: person, opened_at: at, closes_at: at };
  await db.insertInto('room_code').values(code).execute();
  await fillMinutes(on, meeting);
}

async function fillMinutes({ db, secrets, now, person }: Filling, meeting: number) {
  const at = new Date(now);
  const leader = { leader: person, leader_name: her.name };
  await db
    .insertInto('minutes')
    .values({
      meeting,
      ...leader,
      note_taker: person,
      note_taker_name: her.name,
      asked_of: person,
      wish: gone('minutes'),
    })
    .execute();
  const version = {
    meeting,
    version: 1,
    body: JSON.stringify({ said: stays('minutes_version') }),
    by_person: person,
    at,
  };
  await db
    .insertInto('minutes_version')
    .values({ ...version, ...leader })
    .execute();
  const { id: item } = await db
    .insertInto('minutes_item')
    .values({ meeting, place: 1, kind: 'lain', item: stays('minutes_item') })
    .returning('id')
    .executeTakeFirstOrThrow();
  const source = `${secrets.hash('chat', `whatsapp ${her.chat}`)}:m1`;
  await db
    .insertInto('minutes_note')
    .values({ meeting, item, body: stays('minutes_note'), source, by_person: person, at })
    .execute();
  const { id: action } = await db
    .insertInto('action')
    .values({ meeting, number: 1, activity: stays('action'), deadline: '2026-12-01', owner: person, asked_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const event = { action, at, actor: person, kind: 'kabar', body: gone('action_event') };
  const proposed = { action, at, actor: null, kind: 'usul', body: `pic: ${her.name}` };
  await db.insertInto('action_event').values([event, proposed]).execute();
}

async function fillNotices({ db, now, person, other }: Filling) {
  const at = new Date(now);
  const all = { area: '64.74', sender: 'Camat', kind: 'pemberitahuan' as const, zone: 'WITA' as const };
  const time = { created_at: at, changed_at: at, text_hash: 'h', audience: '{}' };
  const [sent] = await db
    .insertInto('notice')
    .values([
      { ...all, ...time, author: person, status: 'sent', body: stays('notice') },
      { ...all, ...time, author: person, status: 'draft', body: gone('notice') },
      { ...all, ...time, author: other, status: 'refused', body: 'Isi', approver: person, reason: gone('notice') },
    ])
    .returning('id')
    .execute();
  const notice = sent!.id;
  await db.insertInto('notice_person').values({ kabupaten: '64.74', notice, person, role: 'kader' }).execute();
  const word = { kabupaten: '64.74', notice, person, from_author: false, body: gone('notice_word'), at };
  await db.insertInto('notice_word').values(word).execute();
  const list = { owner: person, name: gone('audience_list'), audience: '{}' };
  await db.insertInto('audience_list').values(list).execute();
}

async function fillWhatsApp({ db, secrets, now }: Filling) {
  const at = new Date(now);
  const chat = secrets.hash('chat', `whatsapp ${her.chat}`);
  const sealed = secrets.seal(her.chat);
  const said = (table: Table) => secrets.seal(gone(table));
  const jid = secrets.hash('whatsapp-jid', her.chat);
  const identity = { jid, jid_enc: sealed, chat, chat_enc: sealed, seen_at: at };
  await db.insertInto('whatsapp_identity').values(identity).execute();
  await db
    .insertInto('whatsapp_received')
    .values([
      { chat, message: 'm1', body_enc: said('whatsapp_received'), at },
      { chat, message: 'm2', body_enc: null, at },
    ])
    .execute();
  const sent = { chat, id: 'm2', whole: 'm2', body_enc: said('whatsapp_sent'), menu_enc: said('whatsapp_sent'), at };
  await db.insertInto('whatsapp_sent').values(sent).execute();
  await db.insertInto('whatsapp_refused').values({ chat, seq: 1, at }).execute();
  await db
    .insertInto('whatsapp_order')
    .values({ id: 'o', chat, body_enc: said('whatsapp_order'), at })
    .execute();
  const unopened = { message: 'm3', chat, attrs_enc: said('whatsapp_unopened'), tries: 0, due_at: at };
  await db.insertInto('whatsapp_unopened').values(unopened).execute();
  await db
    .insertInto('whatsapp_auth')
    .values({ key: 'x:1', value_enc: secrets.seal('{}') })
    .execute();
  await db.insertInto('whatsapp_forgotten').values({ key: 'x:2', due_at: at }).execute();
}

async function fillRecords({ db, secrets, now }: Filling) {
  const at = new Date(now);
  await db.insertInto('meta').values({ key: 'test.mark', value: 'on' }).execute();
  const sealingKey = { id: 99, key_wrapped: secrets.seal('key'), made_at: at, retired_at: at };
  await db.insertInto('sealing_key').values(sealingKey).execute();
  await db.insertInto('lease').values({ name: 'test', holder: 'h', until: at }).execute();
  await db
    .insertInto('file')
    .values({ hash: 'f', mime: 'application/pdf', size: 1, name: stays('file'), at })
    .execute();
}
