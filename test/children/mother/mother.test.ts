/** A mother in her own chat: what is told to her and when, what ends it, and that nothing else is open to her. */
import { type Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { ticketsIn } from '../../../src/children/mother/codes.ts';
import { planFollowDays } from '../../../src/children/mother/days.ts';
import { endFollowing, followsStill } from '../../../src/children/mother/ended.ts';
import { mayBeFollowed, moveFollows } from '../../../src/children/mother/followed.ts';
import { planFollowNews } from '../../../src/children/mother/news.ts';
import { addChild } from '../../../src/children/register/add.ts';
import { leave } from '../../../src/children/register/leave.ts';
import { children } from '../../../src/children/room.ts';
import { keepWeighing } from '../../../src/children/weighing/keep.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/clock.ts';
import { kabupatenOf } from '../../../src/directory/areas/areas.ts';
import { endRolesDue } from '../../../src/directory/ending/leave.ts';
import { invite } from '../../../src/directory/joining/invitations.ts';
import { linkContact } from '../../../src/directory/people/contacts.ts';
import { loadPerson } from '../../../src/directory/people/people.ts';
import { loadPlace, type Place } from '../../../src/directory/people/places.ts';
import { directory } from '../../../src/directory/room.ts';
import { randomIds } from '../../../src/ids.ts';
import { nextOpenDay } from '../../../src/notices/schedule/hari_buka.ts';
import type { Database } from '../../../src/records/tables.ts';
import type { Context, EffectResult, Person, Room } from '../../../src/room.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { addPerson, following, makeDistrict, meetingFlows, noFiles, now, secrets } from '../../directory/people.ts';
import { onRecords } from '../../support/stores.ts';

const texts = openTexts('locales');
const room = children({
  secrets,
  ids: randomIds,
  texts,
  links: () => [],
  offerToMend: async () => undefined,
  heldBySex: async () => () => new Set(),
  filedMonths: async () => new Map(),
  nextOpenDay,
  db: {} as never,
  files: {} as never,
}) as Required<Room>;
let db: Kysely<Database>;
let place: Place;
let kader: Person;
let child: Awaited<ReturnType<typeof addChild>>;

onRecords('pglite', async (opened) => {
  db = opened.db;
});
beforeEach(async () => {
  const district = await makeDistrict(db);
  place = (await loadPlace(db, district.posyandu.kuala1))!;
  kader = await addPerson(db, 'Ibu Kader', 'kader', { posyandu: place.id });
  child = await addChild(by(kader), place, { name: 'Aisyah Putri', sex: 'P', born: '2025-02-03', mother: 'Rina' });
});

const by = (person: Person | undefined, at = now, chat = 'c'): Context => ({
  now: at,
  db,
  person,
  channel: 'simulator',
  chat,
  practice: false,
  turn: 't',
});

const said = ({ replies }: EffectResult) =>
  replies.flatMap(({ parts }) => parts.map((part) => texts.render('id', part))).join('\n');

async function code(): Promise<string> {
  const made = await room.effects.follow_make!(by(kader), { child: String(child.id) });
  return /ikuti ([a-z2-9-]{9})/.exec(said(made))![1]!;
}

/** A stranger with a code, up to her yes. */
async function follows(chat = 'rina', remind = 'tidak'): Promise<Person> {
  const { next } = await room.effects.follow_code!(by(undefined, now, chat), { code: await code() });
  const args = { ...next!.args, born: '2025-02-03', consent: 'setuju', remind };
  const { person } = await room.effects.follow!(by(undefined, now, chat), args);
  return (await loadPerson(db, person!, now))!;
}

const weigh = (grams: number, at: number, more = {}) => {
  const day = new Date(at + 8 * hourMs).toISOString().slice(0, 10);
  return keepWeighing(db, { child, place, day, told: { weight: grams }, by: kader.id, now: at, sure: true, ...more });
};

/** What would leave at this moment, as she reads it; a message that is not wanted any more as undefined. */
async function sent(person: Person, at: number) {
  const rows = await db.selectFrom('outbox').selectAll().where('person', '=', person.id).orderBy('due_at').execute();
  const all = [];
  for (const { kind, args, reply } of rows) {
    const check = room.wanted[kind.replace('children.', '')]!;
    const worded = await check({ now: at, db }, { person: person.id, args: args as never });
    const stored = typeof reply === 'string' ? JSON.parse(reply) : reply;
    all.push(worded === false ? undefined : worded === true ? stored : worded);
  }
  return all;
}
const wordsOf = (reply: { parts: unknown[] } | undefined) =>
  reply?.parts.map((part) => texts.render('id', part as never)).join('\n');

test('a code is read as it is typed from a card: in capitals, in two parts or one, an I as an l or a 1', () => {
  const [ticket] = ticketsIn(secrets, 'abci-efgh');
  for (const typed of ['ABCI-EFGH', 'abci efgh', 'abciefgh', 'kodenya abcl–efgh bu', 'ABC1 EFGH'])
    expect(ticketsIn(secrets, typed), typed).toContain(ticket);
});

describe('after a weighing', () => {
  test('she gets the picture once, some minutes later, without a class or a letter of the form', async () => {
    const rina = await follows();
    await weigh(8400, now + hourMs);
    await planFollowNews(db, now + hourMs + minuteMs);
    expect(await sent(rina, now + hourMs + minuteMs)).toEqual([]);
    for (const later of [15, 20, 500]) await planFollowNews(db, now + hourMs + later * minuteMs);
    const [news, ...more] = await sent(rina, now + 2 * hourMs);
    expect(more).toEqual([]);
    expect(news.picture.args).toMatchObject({ for: 'mother', weights: [{ grams: 8400 }] });
    expect(wordsOf(news)).toContain('8,4 kg');
    expect(wordsOf(news)).not.toMatch(/gizi|kurang|pendek|stunting|BGM|garis|\bT\b|Putri/i);
  });

  test('a mended weight is told anew, and the old message does not leave any more', async () => {
    const rina = await follows();
    await weigh(8400, now + hourMs);
    await planFollowNews(db, now + hourMs + 15 * minuteMs);
    await weigh(8600, now + hourMs + 16 * minuteMs, { correct: true });
    await planFollowNews(db, now + 2 * hourMs);
    const [old, mended] = await sent(rina, now + 2 * hourMs);
    expect(old).toBeUndefined();
    expect(wordsOf(mended)).toContain('8,6 kg');
  });

  test('a doubtful weight is not shown before the bidan has confirmed it', async () => {
    const rina = await follows();
    await weigh(38400, now + hourMs);
    await planFollowNews(db, now + 2 * hourMs);
    const [seen] = await sent(rina, now + 2 * hourMs);
    expect(seen.picture).toBeUndefined();
    expect(wordsOf(seen)).not.toMatch(/38,4/);
    await db
      .updateTable('weighing')
      .set({ checked: 'confirmed', checked_at: new Date(now + 3 * hourMs) })
      .execute();
    await planFollowNews(db, now + 4 * hourMs);
    expect(wordsOf((await sent(rina, now + 4 * hourMs))[1])).toContain('38,4 kg');
  });

  test('a day that is written down weeks later is no news', async () => {
    const rina = await follows();
    await weigh(8400, now - 20 * dayMs);
    await db
      .updateTable('weighing')
      .set({ changed_at: new Date(now + hourMs) })
      .execute();
    await planFollowNews(db, now + 2 * hourMs);
    expect(await sent(rina, now + 2 * hourMs)).toEqual([]);
  });
});

describe('a code', () => {
  test('opens one chat, and nothing of the child is told before its birth date fits', async () => {
    const typed = await code();
    const stranger = by(undefined, now, 'x');
    const { next } = await room.effects.follow_code!(stranger, { code: typed });
    const wrong = { ...next!.args, born: '2025-02-04', consent: 'setuju' };
    await expect(room.lookups.follow_is!(stranger, wrong)).rejects.toThrow();
    expect((await room.effects.follow!(stranger, wrong)).person).toBeUndefined();
    const right = { ...next!.args, born: '2025-02-03', consent: 'setuju' };
    expect((await room.effects.follow!(stranger, { ...right, consent: 'tidak' })).person).toBeUndefined();
    expect((await room.effects.follow!(stranger, right)).person).toBeTypeOf('number');
    expect((await room.effects.follow!(by(undefined, now, 'y'), right)).person).toBeUndefined();
  });

  test('ends after fourteen days, and when the mother has said no', async () => {
    const typed = await code();
    const late = await room.effects.follow_code!(by(undefined, now + 15 * dayMs, 'x'), { code: typed });
    expect(late.next).toBeUndefined();
    await db.updateTable('child').set({ consent: false }).execute();
    const { next } = await room.effects.follow_code!(by(undefined, now, 'x'), { code: typed });
    await expect(room.lookups.follow_is!(by(undefined), { ...next!.args, born: child.born })).rejects.toThrow();
    await expect(room.actions.follow_code!(by(kader), { argument: String(child.id) })).rejects.toThrow();
  });

  test('wrong ones pause this sender only, and do not count as tries at joining', async () => {
    for (let n = 0; n < 5; n++) await room.effects.follow_code!(by(undefined, now, 'x'), { code: 'abcd-ef2h' });
    expect(said(await room.effects.follow_code!(by(undefined, now, 'x'), { code: await code() }))).toMatch(
      /menit lagi/,
    );
    expect((await room.effects.follow_code!(by(undefined, now, 'y'), { code: await code() })).next).toBeDefined();
    const counted = await db.selectFrom('join_attempt').select('what').distinct().execute();
    expect(counted).toEqual([{ what: 'follow' }]);
  });
});

describe('it ends', () => {
  const jobs = async (at: number) => {
    await endFollowing(db, at);
    const deps = { db, secrets, texts, personalData: [room.personalData], responsibilities: [], held: followsStill };
    await endRolesDue({ ...deps, forget: async () => {} }, at);
  };
  const open = () =>
    db.selectFrom('follow').select('id').where('ended_at', 'is', null).where('person', 'is not', null).execute();

  test('when the child moves: nothing is told from then on, she hears it a day later, and a month later she is forgotten', async () => {
    const rina = await follows();
    await leave(by(kader), place, child, { how: 'moved', day: '2026-11-05' });
    expect(said(await room.effects.my_children!(by(rina), {}))).not.toContain('Aisyah');
    await jobs(now + hourMs);
    expect(await sent(rina, now + hourMs)).toEqual([]);
    await jobs(now + 2 * dayMs);
    expect(wordsOf((await sent(rina, now))[0])).toMatch(/pindah/);
    expect(await open()).toEqual([]);
    await jobs(now + 4 * dayMs);
    await jobs(now + 40 * dayMs);
    expect(await loadPerson(db, rina.id, now + 40 * dayMs)).toBeUndefined();
  });

  test('when it has died: without a word', async () => {
    const rina = await follows();
    await leave(by(kader), place, child, { how: 'died', day: '2026-11-05' });
    await jobs(now + 2 * dayMs);
    expect(await open()).toEqual([]);
    expect(await sent(rina, now)).toEqual([]);
  });

  test('when the mother has said no to the kader', async () => {
    await follows();
    await db
      .updateTable('child')
      .set({ consent: false, consent_at: new Date(now) })
      .execute();
    await jobs(now + 2 * dayMs);
    expect(await open()).toEqual([]);
  });

  test('not for whoever still follows, though she has no role, or has one no more', async () => {
    const rina = await follows();
    const { next } = await room.effects.follow_code!(by(kader), { code: await code() });
    await room.effects.follow!(by(kader), { ...next!.args, born: child.born, consent: 'setuju', remind: 'ya' });
    await db
      .updateTable('role')
      .set({ until_at: new Date(now + hourMs) })
      .where('person', '=', kader.id)
      .execute();
    await jobs(now + 2 * dayMs);
    await jobs(now + 60 * dayMs);
    expect(await loadPerson(db, rina.id, now)).toBeDefined();
    expect(await loadPerson(db, kader.id, now)).toBeDefined();
  });

  test('when the kader stops it for all, or the child is erased', async () => {
    await follows();
    await code();
    // The button asks first: a new code is not what she wants who wants to end it.
    const tapped = (await room.actions.follow_code!(by(kader), { argument: String(child.id) })).replies[0]!;
    expect(tapped.choices?.map(({ data }) => data)).toEqual([
      `!children.follow_code.${child.id}_new`,
      `!children.follow_end.${child.id}`,
    ]);
    expect(tapped.document).toBeUndefined();
    await room.actions.follow_end!(by(kader), { argument: String(child.id) });
    expect(await open()).toEqual([]);
    const { count } = await db
      .selectFrom('follow')
      .select((is) => is.fn.countAll<string>().as('count'))
      .where('person', 'is', null)
      .where('expires_at', '>', new Date(now))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(0);
  });
});

test('whoever asks for a child whose news were stopped hears why, and nothing else of it', async () => {
  const rina = await follows();
  const asks = async (words: string) => said(await room.effects.my_children!(by(rina, now, 'rina'), { words }));
  await room.actions.no_consent!(by(kader), { argument: String(child.id) });
  const told = 'Kabar timbang *Aisyah* berhenti di sini, karena persetujuannya dicabut lewat kader.';
  expect(await asks('anak saya')).toBe(told);
  expect(await asks('aisyah berapa')).toBe(told);
  await room.actions.consent!(by(kader), { argument: String(child.id) });
  expect(await asks('anak saya')).toContain('belum punya gambar KMS');
  await db.updateTable('child').set({ ended: 'died', until: '2026-11-04' }).execute();
  expect(await asks('aisyah berapa')).toContain('Belum ada anak atau posyandu');
});

test('nothing of others is open to her, whatever the button says', async () => {
  const [rina, siti] = [await follows('rina'), await follows('siti')];
  const { id } = await db.selectFrom('follow').select('id').where('person', '=', siti.id).executeTakeFirstOrThrow();
  await room.actions.follow_remind!(by(rina), { argument: String(id) });
  await room.effects.follow_stop!(by(rina), { which: String(id), sure: 'ya' });
  const row = await db.selectFrom('follow').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ remind: false, ended_at: null });
  const who = { argument: String(child.id), child: String(child.id) };
  for (const action of ['kms', 'trend', 'card_pdf', 'show_child', 'follow_code', 'follow_end'] as const)
    await expect(room.actions[action]!(by(rina), who), action).rejects.toThrow();
});

test('on the afternoon before an open day whoever wants it is reminded once, and nobody else', async () => {
  await db
    .updateTable('posyandu')
    .set({ open_day: JSON.stringify({ day: 7 }) })
    .where('id', '=', place.id)
    .execute();
  const [rina, siti] = [await follows('rina', 'ya'), await follows('siti', 'tidak')];
  for (const hours of [0, 12, 24, 30]) await planFollowDays(db, now + hours * hourMs, nextOpenDay);
  const [reminder, ...more] = await sent(rina, now + 29 * hourMs);
  expect(more).toEqual([]);
  expect(wordsOf(reminder)).toBe(
    '🗓 Besok, Sabtu, 7 November 2026, Melati 1 buka. Ajak Aisyah ditimbang, ya. Bawa KMS atau Buku KIA.',
  );
  expect(await sent(siti, now)).toEqual([]);
  const { due_at } = await db
    .selectFrom('outbox')
    .select('due_at')
    .where('person', '=', rina.id)
    .executeTakeFirstOrThrow();
  expect(due_at.toISOString()).toBe('2026-11-06T08:00:00.000Z');
  await db
    .updateTable('posyandu')
    .set({ open_day: JSON.stringify({ day: 9 }) })
    .execute();
  expect(await sent(rina, now + 29 * hourMs)).toEqual([undefined]);
});

test.each([
  ['melati 1', 'Melati 1, Bontang Kuala'],
  ['posyandu mlati 2', 'Melati 2, Bontang Kuala?'],
  ['Mawar 1 kelurahan Bontang Baru', 'Mawar 1, Bontang Baru'],
  ['bontang kuala', 'Melati 1, Bontang Kuala | Melati 2, Bontang Kuala'],
  ['anggrek', ''],
])('a posyandu called %s: %s', async (search, found) => {
  const asked = room.lookups.follow_places!(by(undefined), { search }).catch(() => []);
  const options = (await asked) as { label: string; asks?: boolean }[];
  expect(options.map(({ label, asks }) => label + (asks ? '?' : '')).join(' | ')).toBe(found);
});

test('the child that is erased takes the news of it along, with the weight', async () => {
  await follows();
  await weigh(8400, now + hourMs);
  await planFollowNews(db, now + 2 * hourMs);
  const news = () => db.selectFrom('outbox').selectAll().where('kind', '=', 'children.follow_news').execute();
  expect(await news()).toMatchObject([{ status: 'queued', args: { child: child.id, what: '8400' } }]);
  await room.effects.erase!(by(kader, now + 3 * hourMs), { child: String(child.id), sure: 'hapus' });
  const left = await news();
  expect(left).toMatchObject([{ status: 'cancelled', args: {} }]);
  expect(JSON.stringify(left)).not.toContain('8400');
});

test('the child that is erased takes its followers along', async () => {
  await follows();
  await db.deleteFrom('child').where('kabupaten', '=', kabupatenOf(place.area)).execute();
  expect((await sql`select 1 from kabar.follow`.execute(db)).rows).toEqual([]);
});

describe('who follows and is given a task', () => {
  const moving = { ...following, move: moveFollows };
  const deps = {
    secrets,
    ids: randomIds,
    links: () => [],
    languages: ['id'],
    dashboard: () => undefined,
    meetingFlows,
    following: moving,
    texts,
  };
  const joining = directory({ ...deps, ...noFiles, personalData: [], responsibilities: [] });
  const at = (person: Person) => by(person, now, 'rina');

  test('joins in the same chat with her own code, and goes on following', async () => {
    const rina = await follows('rina');
    await weigh(8400, now + minuteMs);
    await planFollowNews(db, now + hourMs);
    const invited = await addPerson(db, 'Rina Kader', 'kader', { posyandu: place.id });
    await db.updateTable('person').set({ consent_at: null }).where('id', '=', invited.id).execute();
    const shown = await invite(db, { secrets, ids: randomIds }, { person: invited.id, createdBy: kader.id, now });
    const { next } = await joining.effects.code!(at(rina), { code: shown });
    expect(next?.flow).toBe('directory/setuju');
    const joined = await joining.effects.join!(at(rina), { ...next!.args, consent: 'setuju' });
    expect(joined.person).toBe(invited.id);
    const hers = (await loadPerson(db, invited.id, now))!;
    expect(said(await room.effects.my_children!(at(hers), {}))).toContain('Aisyah');
    expect(await sent(hers, now + hourMs)).toHaveLength(1);
    expect(await sent(rina, now + hourMs)).toEqual([]);
    expect(await db.selectFrom('contact').select('person').execute()).toEqual([{ person: invited.id }]);
  });

  test('joins with the code of a posyandu, and is asked for the name that she has not told before', async () => {
    const rina = await follows('rina');
    const shown = await invite(db, { secrets, ids: randomIds }, { posyandu: place.id, createdBy: kader.id, now });
    const { next } = await joining.effects.code!(at(rina), { code: shown });
    expect(await joining.lookups.invited!(at(rina), next!.args!)).toMatchObject({ name: '' });
    await joining.effects.join!(at(rina), { ...next!.args, consent: 'setuju', nama: 'Rina Wati' });
    const { id } = await db.selectFrom('join_request').select('id').executeTakeFirstOrThrow();
    await joining.actions.accept!(by(kader), { argument: String(id) });
    expect(await loadPerson(db, rina.id, now)).toMatchObject({ name: 'Rina Wati', grants: [{ role: 'kader' }] });
  });

  test('is nobody else for it: a chat of somebody with a name or a task stays hers', async () => {
    await linkContact(db, secrets, { channel: 'simulator', chat: 'k', person: kader.id, now });
    const invited = await addPerson(db, 'Rina Kader', 'kader', { posyandu: place.id });
    const shown = await invite(db, { secrets, ids: randomIds }, { person: invited.id, createdBy: kader.id, now });
    await expect(joining.effects.code!(by(kader, now, 'k'), { code: shown })).rejects.toThrow();
  });
});

test('a guest that has moved away or died is followed no more', () => {
  const guest = { ...child, visitor: true };
  expect(mayBeFollowed(guest, '2026-11-05')).toBe(true);
  expect(mayBeFollowed({ ...guest, ended: 'died', until: '2026-11-05' }, '2026-11-05')).toBe(false);
});
