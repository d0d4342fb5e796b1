/** What is kept, why, how long, and what erasing a person does to it: one line for every table and for every key in Redis. `records/sweep.ts`
 *  deletes by these lines, the rooms take their times from here, and docs are written from it. A table without a line does not compile, a
 *  line that nobody keeps fails in test/retention.test.ts. */
import { dayMs, minuteMs } from './clock.ts';
import type { Database } from './records/tables.ts';
import { children } from './retention-children.ts';
import type { End, Erased, Line } from './retention-line.ts';

/** Settled: it is not sent any more. */
const settled = "status not in ('queued', 'sending')";
const emptyReply = `'{"parts":[]}'`;

/** A draft goes after this time without an answer, and not before its owner was told (inbox/nudge.ts) so long ago. */
export const draftMs = 60 * dayMs;
export const draftWarnedMs = 7 * dayMs;
/** SQL: its owner was told, or there was no need to. */
export const draftWarned = `nudged_at >= updated_at + interval '${(draftMs - draftWarnedMs) / dayMs} days'`;

const directory = {
  area: { why: 'The areas of the country, and how each wants to work.', ends: 'kept', erased: 'nobody' },
  posyandu: { why: 'The register of posyandu.', ends: 'kept', erased: 'nobody' },
  unit: { why: 'The puskesmas.', ends: 'kept', erased: 'nobody' },
  posyandu_place: { why: 'In which area a posyandu lay in which month.', ends: 'kept', erased: 'nobody' },
  area_change: { why: 'Which area carries on one whose code was retired.', ends: 'kept', erased: 'nobody' },
  unit_area: { why: 'Which areas a puskesmas serves.', ends: 'kept', erased: 'nobody' },
  person: { why: 'Who takes part. Reports and the audit trail refer to it.', ends: 'leaving', erased: 'nameless' },
  contact: { why: 'Where a person can be reached.', ends: 'leaving', erased: 'forgotten' },
  role: { why: 'What a person may do, and where. Ended ones tell who was it then.', ends: 'kept', erased: 'nameless' },
  invitation: {
    why: 'Codes to join with. A day longer than they open, to say that one is too old.',
    ends: [{ after: dayMs, since: 'expires_at' }],
    erased: 'forgotten',
  },
  link: {
    why: 'Which chat wanted to be whose, and who said yes: as long as it can be ended with one tap, and a day.',
    ends: [{ after: 8 * dayMs, since: 'decided_at', when: "state <> 'waiting'" }],
    erased: 'forgotten',
  },
  join_request: {
    why: 'Newcomers who wait for a yes. A day after the answer, to say that it was given.',
    ends: [
      { after: dayMs, since: 'decided_at' },
      { after: 14 * dayMs, since: 'created_at', when: 'decided_at is null' },
    ],
    erased: 'forgotten',
  },
  join_attempt: {
    why: 'Wrong codes, so that nobody can try them all.',
    ends: [{ after: dayMs, since: 'at' }],
    erased: 'forgotten',
  },
  screen: {
    why: 'Links that open the dashboard, and the device that used one. A day longer, to say that it is over.',
    ends: [{ after: dayMs, since: 'expires_at' }],
    erased: 'forgotten',
  },
  setting_wish: {
    why: 'Wishes to loosen a setting. The audit trail keeps who asked and who agreed.',
    ends: [{ after: 30 * dayMs, since: 'expires_at' }],
    erased: 'forgotten',
  },
  erasure: {
    why: 'How an erased person or child was called, sealed, for the minutes until copies of it are mended.',
    ends: 'leaving',
    erased: 'forgotten',
  },
  consent: {
    why: 'Proof that somebody agreed, by the hash of her number or chat. Five years beyond her erasure, as long as it may be disputed.',
    ends: [{ after: 5 * 365 * dayMs, since: 'ended_at' }],
    erased: 'nameless',
  },
  audit: {
    why: 'Who did what, for five years. Ids and codes; words are sealed with a key of the person.',
    ends: 'leaving',
    erased: 'nameless',
  },
  audit_head: { why: 'The last row of each chain of the audit trail.', ends: 'kept', erased: 'nobody' },
  audit_segment: { why: 'Hashes of what has expired of the audit trail.', ends: 'kept', erased: 'nobody' },
  person_key: { why: 'Opens what the audit trail says of a person.', ends: 'leaving', erased: 'forgotten' },
} as const satisfies Partial<Record<keyof Database, Line>>;

const talk = {
  session: {
    why: 'Where a chat stands, what our newest messages in it offer, and a cancelled form that can be taken back for a day. Longer than a month, so that a monthly reporter is still known.',
    ends: [{ after: 40 * dayMs, since: 'at' }],
    erased: 'forgotten',
  },
  turn: {
    why: 'What a message led to, so that its repeat leads to the same. Platforms repeat for a day.',
    ends: [{ after: 2 * dayMs, since: 'at' }],
    erased: 'forgotten',
  },
  draft: {
    why: 'A form that is half filled, to go on with. Its owner is reminded after a day and before it goes.',
    ends: [
      { after: draftMs, since: 'updated_at', when: 'practice' },
      { after: draftWarnedMs, since: 'nudged_at', when: draftWarned },
    ],
    erased: 'forgotten',
  },
  set_aside: {
    why: 'A message that failed five times, sealed, until the operator has looked.',
    ends: [{ after: 30 * dayMs, since: 'at' }],
    erased: 'forgotten',
  },
  outbox: {
    why: 'What we sent by ourselves: that nobody gets it twice, and who got it. Its words go a week after it was of use.',
    ends: [
      { after: 90 * dayMs, since: 'expires_at', when: settled },
      {
        after: 7 * dayMs,
        since: 'expires_at',
        when: `${settled} and reply <> ${emptyReply}`,
        blank: `reply = ${emptyReply}`,
      },
    ],
    erased: 'nameless',
  },
  recall: {
    why: 'Messages that were taken back, and the correction. As long as those messages.',
    ends: [{ after: 90 * dayMs, since: 'done_at' }],
    erased: 'nameless',
  },
  live_view: {
    why: 'Messages that rewrite themselves. Nobody scrolls back to an older one.',
    ends: [{ after: 40 * dayMs, since: 'at' }],
    erased: 'forgotten',
  },
} as const satisfies Partial<Record<keyof Database, Line>>;

const reporting = {
  report: {
    why: 'The figures of each month. Older versions for two years, to follow a figure back; practice for two months.',
    ends: [
      { after: 730 * dayMs, since: 'filed_at', when: 'not current' },
      { after: 60 * dayMs, since: 'filed_at', when: 'practice' },
    ],
    erased: 'nameless',
  },
  report_step: {
    why: 'Who checked, returned and corrected a month, and why. As long as older versions.',
    ends: [{ after: 730 * dayMs, since: 'at' }],
    erased: 'nameless',
  },
  problem_answer: {
    why: 'What was answered to problems of posyandu. As long as older versions of reports.',
    ends: [{ after: 730 * dayMs, since: 'at' }],
    erased: 'nameless',
  },
  rollup: { why: 'The sums of all reports of an area: the years side by side.', ends: 'kept', erased: 'nobody' },
  posyandu_count: { why: 'How many posyandu an area has and had.', ends: 'kept', erased: 'nobody' },
  emergency: {
    why: 'Who was in danger and who came, to learn from it. What was only asked about goes after a day.',
    ends: [
      { after: 90 * dayMs, since: 'at' },
      { after: dayMs, since: 'at', when: "state = 'asked'" },
    ],
    erased: 'nameless',
  },
  reopening: { why: 'Who opened a closed month again.', ends: 'kept', erased: 'nameless' },
} as const satisfies Partial<Record<keyof Database, Line>>;

const meetings = {
  team: { why: 'The steering bodies, head and foot of their letters.', ends: 'kept', erased: 'nameless' },
  meeting: {
    why: 'Meetings, as they were planned and held. For practice two months.',
    ends: [{ after: 60 * dayMs, since: 'changed_at', when: 'practice' }],
    erased: 'signed',
  },
  meeting_agenda: { why: 'What a meeting talks about.', ends: { with: 'meeting' }, erased: 'signed' },
  meeting_file: { why: 'Documents and photos of a meeting.', ends: { with: 'meeting' }, erased: 'signed' },
  invitee: {
    why: 'Who was invited, and what she answered, with her reason or note.',
    ends: { with: 'meeting' },
    erased: 'nameless',
  },
  proposal: {
    why: 'What members want a meeting to talk about, and what they ask the secretariat.',
    ends: { with: 'meeting' },
    erased: 'forgotten',
  },
  room_code: {
    why: 'The code on the board of a meeting. A day longer than it opens, to say that it is over.',
    ends: [{ after: dayMs, since: 'closes_at' }],
    erased: 'nameless',
  },
  attendance: { why: 'Who was there.', ends: { with: 'meeting' }, erased: 'signed' },
  attendee: { why: 'L/P and NIP for the columns of attendance lists.', ends: 'leaving', erased: 'forgotten' },
  minutes: { why: 'The minutes and who signs them.', ends: { with: 'meeting' }, erased: 'signed' },
  minutes_item: { why: 'The items of the minutes.', ends: { with: 'minutes' }, erased: 'signed' },
  minutes_note: { why: 'What was said at a meeting.', ends: { with: 'minutes' }, erased: 'signed' },
  minutes_version: { why: 'The minutes as they were sent.', ends: { with: 'minutes' }, erased: 'signed' },
  action: { why: 'What a meeting agreed on, and who does it.', ends: { with: 'meeting' }, erased: 'signed' },
  action_event: { why: 'What became of an action item.', ends: { with: 'action' }, erased: 'nameless' },
} as const satisfies Partial<Record<keyof Database, Line>>;

const notices = {
  notice: { why: 'Notices: letters of an office.', ends: 'kept', erased: 'signed' },
  notice_person: { why: 'Who was sent a notice and confirmed it.', ends: { with: 'notice' }, erased: 'nameless' },
  notice_word: {
    why: 'What recipients answer, and what they are told.',
    ends: { with: 'notice' },
    erased: 'forgotten',
  },
  audience_list: { why: 'Lists of people that a person saved for herself.', ends: 'leaving', erased: 'forgotten' },
} as const satisfies Partial<Record<keyof Database, Line>>;

/** Longer than WhatsApp keeps anything for a device that is away. */
const whatsappMs = 40 * dayMs;

const whatsapp = {
  whatsapp_auth: { why: 'The keys of the linked device.', ends: 'leaving', erased: 'forgotten' },
  whatsapp_forgotten: { why: 'Keys to be dropped within an hour.', ends: 'leaving', erased: 'nobody' },
  whatsapp_identity: {
    why: 'Which addresses are one chat. A stranger is forgotten after this silence, a contact stays.',
    ends: 'leaving',
    erased: 'forgotten',
  },
  whatsapp_received: {
    why: 'Ids of what came, so that a repeat is known as one. Its words go with its answer.',
    ends: [{ after: whatsappMs, since: 'at', when: 'body_enc is null' }],
    erased: 'nameless',
  },
  whatsapp_sent: {
    why: 'What we sent. Phones ask for its words again within days, and answer its menus later.',
    ends: [
      { after: whatsappMs, since: 'at' },
      { after: 7 * dayMs, since: 'at', when: 'body_enc is not null', blank: 'body_enc = null' },
    ],
    erased: 'forgotten',
  },
  whatsapp_order: {
    why: 'What one process asks of another for seconds. Longer only where it died.',
    ends: [{ after: 5 * minuteMs, since: 'at' }],
    erased: 'forgotten',
  },
  whatsapp_unopened: {
    why: 'What its sender is asked for again.',
    ends: [{ after: 7 * dayMs, since: 'due_at' }],
    erased: 'forgotten',
  },
  whatsapp_refused: {
    why: 'To whom nothing may be sent for now.',
    ends: [{ after: dayMs, since: 'at' }],
    erased: 'forgotten',
  },
} as const satisfies Partial<Record<keyof Database, Line>>;

const records = {
  meta: { why: 'Marks of the installation itself.', ends: 'kept', erased: 'nobody' },
  sealing_key: { why: 'The keys that seal what people say, wrapped.', ends: 'kept', erased: 'nobody' },
  lease: { why: 'Which process does what alone.', ends: 'kept', erased: 'nobody' },
  file: { why: 'Photos and documents, as long as a row names them.', ends: 'leaving', erased: 'signed' },
} as const satisfies Partial<Record<keyof Database, Line>>;

export const lines: Record<keyof Database, Line> = {
  ...directory,
  ...talk,
  ...reporting,
  ...children,
  ...meetings,
  ...notices,
  ...whatsapp,
  ...records,
};

/** Tables that the migrator keeps for itself. */
export const toolTables = ['migration', 'migration_lock'];

/** How long the rows of this table are kept, where a room must know it. */
export function keptMs(table: keyof Database): number {
  const { ends } = lines[table];
  if (!Array.isArray(ends)) throw new Error(`nothing ends the rows of ${table}`);
  return (ends as End[])[0]!.after;
}

/** `erased` as above; all keys expire by themselves or go with their work. */
export interface RedisLine {
  prefix: string;
  why: string;
  /** At most so long after it was written last. undefined: with the work that it stands for; one of each kind stays. */
  after: number | undefined;
  erased: Erased;
}

export const redisLines: RedisLine[] = [
  { prefix: 'session:', why: talk.session.why, after: talk.session.ends[0].after, erased: 'forgotten' },
  { prefix: 'pace:', why: 'How fast a platform may be written to.', after: dayMs, erased: 'nobody' },
  {
    prefix: 'kabar:outbox-',
    why: 'What wakes a message that is due: its key, no words.',
    after: undefined,
    erased: 'nobody',
  },
];
