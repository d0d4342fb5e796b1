/** What stands in the records after the whole script: everything that was done is there, once. */
import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../src/records/tables.ts';

const expected = {
  meetings: [{ status: 'held', venue: 'Aula', revision: 2, location: { latitude: 0.13, longitude: 117.5 } }],
  // The person who joined and was erased has no seat, chat or invitation any more.
  invited: 4,
  answers: ['hadir'],
  suggestions: ['Insentif kader belum ada'],
  questions: [{ body: 'rapatnya boleh bawa staf?', status: 'answered' }],
  came: ['kode'],
  minutes: ['Kader minta buku panduan'],
  actions: [{ activity: 'Cetak buku panduan', status: 'running' }],
  notices: [{ body: 'Besok imunisasi di balai.', status: 'sent', confirmed: 1 }],
  replies: ['Baik, Pak'],
  emergencies: ['balita kejang, RT 5'],
  children: ['Aisyah 5', 'Budi –'],
  weighings: ['Aisyah 8400 –', 'Budi 10400 corrected'],
  referrals: ['done seen diberi PMT'],
  days: 1,
  perHour: [7],
  endings: 1,
  invitations: 0,
  chats: 9,
  unsent: [],
};

/** One line for each thing that is wrong. */
export async function wrongState(db: Kysely<Database>): Promise<string[]> {
  const found: Record<string, unknown> = {
    ...(await ofMeetings(db)),
    ...(await ofChildren(db)),
    ...(await ofOthers(db)),
  };
  return Object.entries(expected)
    .filter(([name, value]) => !isDeepStrictEqual(found[name], value))
    .map(([name, value]) => `${name}: ${JSON.stringify(found[name])} and not ${JSON.stringify(value)}`);
}

async function ofMeetings(db: Kysely<Database>) {
  const meetings = await db.selectFrom('meeting').selectAll().execute();
  const invitees = await db.selectFrom('invitee').select('answer').execute();
  const proposals = await db.selectFrom('proposal').select(['body', 'kind', 'status']).execute();
  const [questions, suggestions] = [true, false].map((asked) =>
    proposals.filter(({ kind }) => (kind === 'tanya') === asked),
  ) as [typeof proposals, typeof proposals];
  const came = await db.selectFrom('attendance').select('how').execute();
  const minutes = await db.selectFrom('minutes_note').select('body').execute();
  return {
    meetings: meetings.map(({ status, venue, revision, detail }) => {
      const { location } = detail as { location?: unknown };
      return { status, venue, revision, location };
    }),
    invited: invitees.length,
    answers: invitees.flatMap(({ answer }) => answer ?? []),
    suggestions: suggestions.map(({ body }) => body),
    questions: questions.map(({ body, status }) => ({ body, status })),
    came: came.map(({ how }) => how),
    minutes: minutes.map(({ body }) => body),
    actions: await db.selectFrom('action').select(['activity', 'status']).execute(),
  };
}

async function ofChildren(db: Kysely<Database>) {
  const children = await db.selectFrom('child').select(['id', 'name', 'rt']).orderBy('id').execute();
  const weighings = await db.selectFrom('weighing').select(['child', 'weight', 'checked']).orderBy('child').execute();
  const referrals = await db.selectFrom('referral').select(['state', 'outcome', 'result']).execute();
  const nameOf = (id: number) => children.find((one) => one.id === id)?.name;
  return {
    children: children.map(({ name, rt }) => `${name} ${rt ?? '–'}`),
    weighings: weighings.map(({ child, weight, checked }) => `${nameOf(child)} ${weight} ${checked ?? '–'}`),
    referrals: referrals.map(({ state, outcome, result }) => `${state} ${outcome} ${result}`),
    days: (await db.selectFrom('open_day').select('day').where('closed_at', 'is not', null).execute()).length,
  };
}

async function ofOthers(db: Kysely<Database>) {
  const notices = await db.selectFrom('notice').select(['body', 'status']).execute();
  const confirmed = await db.selectFrom('notice_person').select('person').where('acked_at', 'is not', null).execute();
  const replies = await db.selectFrom('notice_word').select('body').execute();
  const emergencies = await db.selectFrom('emergency').select('words').execute();
  const areas = await db.selectFrom('area').select('settings').execute();
  const ends = await db.selectFrom('role').select('id').where('until_at', '>', new Date()).execute();
  const invitations = await db.selectFrom('invitation').select('code_hash').execute();
  const chats = await db.selectFrom('contact').select('person').where('gone_at', 'is', null).execute();
  // `sending`: it arrived just before a kill, and its claim still runs (section outbox-crash). An alarm has no other channel to go by.
  const known = ['sent', 'delivered', 'read', 'sending'] as const;
  return {
    notices: notices.map((one) => ({ ...one, confirmed: confirmed.length })),
    emergencies: emergencies.map(({ words }) => words),
    replies: replies.map(({ body }) => body),
    perHour: areas.flatMap(({ settings }) => (settings as { noticesPerHour?: number }).noticesPerHour ?? []),
    invitations: invitations.length,
    chats: chats.length,
    endings: ends.length,
    unsent: await db
      .selectFrom('outbox')
      .select(['key', 'status'])
      .where('status', 'not in', known)
      // What climbs is called back as soon as the bidan has answered.
      .where((is) => is.not(is.and([is('status', '=', 'cancelled'), sql<boolean>`key ~ '^(darurat|rujukan)-'`])))
      .where('kind', '!=', 'directory.for_admins')
      .where('due_at', '<', new Date())
      .execute(),
  };
}
