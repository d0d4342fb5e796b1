/** A recap on its way up: who may send, take and ask; what happens when two do it at once, when it is replaced, and when nobody sends. */
import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayMs, hourMs } from '../../src/clock.ts';
import type { Answers, Reply } from '../../src/conversation/run.ts';
import { openDaysIn } from '../../src/notices/schedule/hari_buka.ts';
import type { Db } from '../../src/records/tables.ts';
import { planFollowUp } from '../../src/reporting/follow/plan.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { planRecapsDue } from '../../src/reporting/upward/due.ts';
import { upwardOffers } from '../../src/reporting/upward/offers.ts';
import { closeMonths } from '../../src/reporting/verify/decide/close.ts';
import { type Context, Refusal } from '../../src/room.ts';
import { at, type District, openDistrict, texts } from './district.ts';

const now = at('2026-10-12T09:00:00+08:00');
const { effects, actions, wanted, tables, lookups } = upwardOffers({ texts });

let s: District;
let lurah: number;
let camat: number;
let area: string;
beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
  await seedDemoReports(s.db, now);
  lurah = await s.find('lurah');
  const rows = await s.db
    .selectFrom('role')
    .select(['area', 'role', 'person'])
    .where('role', 'in', ['lurah', 'camat'])
    .execute();
  area = rows.find(({ person }) => person === lurah)!.area!;
  camat = rows.find((row) => row.role === 'camat' && area.startsWith(`${row.area}.`))!.person;
});
afterAll(() => s.records.close());

const dashed = (code: string) => code.replaceAll('.', '-');
const send = (by: number, of: string, answers: Answers = {}, when = now) =>
  s.inTurn(by, when, (context) => effects.send_recap(context, { area: dashed(of), period: '2026-09', ...answers }));
const tap = (by: number, action: keyof typeof actions, argument: string, when = now) =>
  s.inTurn(by, when, (context) => actions[action](context, { argument }));
const keys = ({ replies }: { replies: Reply[] }) =>
  replies.flatMap(({ parts }) => parts.map((part) => ('key' in part ? part.key : '')));
const waitingFor = (person: number) =>
  s.db
    .selectFrom('outbox')
    .select(['key', 'kind', 'reply', 'args'])
    .where('person', '=', person)
    .where('kind', 'in', ['reporting.recap_sent', 'reporting.recap_answered', 'reporting.recap_due'])
    .orderBy('key')
    .execute();

test('only the office of just this area sends, only months that there are, and nothing twice', async () => {
  await expect(send(camat, area)).rejects.toThrow(Refusal);
  await expect(send(lurah, area.slice(0, 8))).rejects.toThrow(Refusal);
  await expect(send(lurah, area, { period: '2099-01' })).rejects.toThrow(Refusal);
  expect(keys(await send(lurah, area, { comment: 'Banjir' }))).toEqual(['reporting/kirim_rekap:sent']);
  // The same figures and nothing to say.
  expect(keys(await send(lurah, area))).toEqual(['reporting/kirim_rekap:same']);
  expect(await waitingFor(camat)).toMatchObject([
    { key: expect.stringContaining('_1-'), kind: 'reporting.recap_sent' },
  ]);
});

test('what has become of the figures since is shown before the next sending, and few stay hidden', async () => {
  const which = { kabupaten: area.slice(0, 5), area, period: '2026-09', current: true };
  const one = await s.db
    .selectFrom('report')
    .select(['posyandu', 'answers'])
    .where('area', '=', area)
    .where('period', '=', '2026-09')
    .executeTakeFirstOrThrow();
  const more = { ...one.answers, D: Number(one.answers.D) + 7, T: Number(one.answers.T) + 1 };
  await s.db
    .updateTable('report')
    .set({ answers: JSON.stringify(more) })
    .where('area', '=', which.area)
    .where('posyandu', '=', one.posyandu)
    .where('period', '=', '2026-09')
    .execute();
  const context = await s.as(lurah, now);
  const recap = (await lookups.recap_to_send(context, { area: dashed(area), period: '2026-09' })) as Record<
    string,
    string
  >;
  expect(recap.moved).toMatch(/^D \d+ → \d+, T (\d+ → \d+|…)$/);
  await s.db
    .updateTable('report')
    .set({ answers: JSON.stringify(one.answers) })
    .where('posyandu', '=', one.posyandu)
    .where('period', '=', '2026-09')
    .execute();
});

test('the office above takes or asks, its neighbour does neither, and what was replaced is answered by nobody', async () => {
  const first = `${dashed(area)}_2026-09_1`;
  const others = await s.db
    .selectFrom('role')
    .select('person')
    .where('role', '=', 'camat')
    .where('person', '!=', camat)
    .execute();
  for (const { person } of [...others, { person: lurah }]) {
    for (const action of ['recap_ack', 'recap_ask', 'recap_show'] as const)
      await expect(tap(person, action, first)).rejects.toThrow(Refusal);
    await expect(
      s.inTurn(person, now, (context) => effects.ask_recap(context, { sent: first, question: 'Kenapa?' })),
    ).rejects.toThrow(Refusal);
  }
  for (const forged of ['', '64-74-01_2026-09_1', `${dashed(area)}_2026-09_1; drop`, '%_2026-09_1'])
    await expect(tap(camat, 'recap_ack', forged)).rejects.toThrow(Refusal);
  expect((await tap(camat, 'recap_ask', first)).next).toMatchObject({
    flow: 'reporting/tanya_rekap',
    args: { sent: first },
  });
  await s.inTurn(camat, now, (context) => effects.ask_recap(context, { sent: first, question: 'Kenapa turun?' }));
  expect(await waitingFor(lurah)).toMatchObject([{ kind: 'reporting.recap_answered' }]);
  expect(keys(await send(lurah, area, { comment: 'RT 3 kebanjiran' }))).toEqual(['reporting/kirim_rekap:sent']);
  expect(keys(await tap(camat, 'recap_ack', first))).toEqual(['reporting/tanya_rekap:replaced']);
  // The question has been answered by then, and is no news any more.
  const [asked] = await waitingFor(lurah);
  expect(await wanted.recap_answered(await s.as(lurah), { person: lurah, args: asked!.args as Answers })).toBe(false);
  const second = `${dashed(area)}_2026-09_2`;
  expect(keys(await tap(camat, 'recap_ack', second))).toEqual(['reporting/tanya_rekap:taken']);
  expect(keys(await tap(camat, 'recap_ack', second))).toEqual(['reporting/tanya_rekap:taken-before']);
  expect(await wanted.recap_sent(await s.as(camat), { person: camat, args: { sent: second } })).toBe(false);
});

test('a sending keeps hidden what had to be then, with all that would tell it, though the figures have grown since', async () => {
  const sent = { S: 900, K: 800, D: 700, N: 500, T: 3, O: 107, B: 90, BGM: 20, TT: 30 };
  const many = { T: 50, O: 50, B: 50, BGM: 50, TT: 50 };
  let shown = '';
  const undone = s.inTurn(camat, now, async (context) => {
    await context.db
      .updateTable('report')
      .set({ answers: sql`answers || ${JSON.stringify(many)}::jsonb` })
      .where('period', '=', '2026-09')
      .execute();
    await context.db
      .updateTable('recap_sent')
      .set({ figures: JSON.stringify(sent) })
      .where('area', '=', area)
      .execute();
    shown = JSON.stringify(await actions.recap_show(context, { argument: `${dashed(area)}_2026-09_2` }));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(shown).toContain('S 900 · K 800 · D 700 · N 500 · T … · O 107 · B … · BGM 20 · 2T 30');
});

test('the office above sees that figures changed after they were sent: in the list, at the sending, and as it takes it', async () => {
  const sent = `${dashed(area)}_2026-09_2`;
  const overview = async (context: Context) =>
    JSON.stringify(await effects.recaps_came(context, { area: dashed(area.slice(0, 8)), period: '2026-09' }));
  const shown: string[] = [];
  const undone = s.inTurn(camat, now, async (context) => {
    shown.push(await overview(context), JSON.stringify(await actions.recap_show(context, { argument: sent })));
    await context.db
      .updateTable('report')
      .set({ answers: sql`answers || '{"S": 99}'::jsonb`, state: 'verified', verified_at: new Date(now) })
      .where('area', '=', area)
      .where('period', '=', '2026-09')
      .execute();
    await context.db.updateTable('recap_sent').set({ state: 'sent' }).where('area', '=', area).execute();
    shown.push(await overview(context), JSON.stringify(await actions.recap_show(context, { argument: sent })));
    shown.push(JSON.stringify(await actions.recap_ack(context, { argument: sent })));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(shown[0]).not.toContain('angkanya berubah');
  expect(shown[1]).not.toContain('tanya_rekap:moved');
  expect(shown[2]).toContain('angkanya berubah sesudah itu');
  expect(shown[3]).toMatch(/diperiksa 0 → \d+, S \d+ → [\d.]+/);
  expect(shown[4]).toContain('tanya_rekap:moved-taken');
});

test('two of one office that send at once: one sending, and the other reads so', async () => {
  const { area: city } = await s.db
    .selectFrom('role')
    .select('area')
    .where('role', '=', 'secretariat')
    .executeTakeFirstOrThrow();
  const office = await s.db
    .selectFrom('role')
    .select('person')
    .where('role', '=', 'secretariat')
    .where('area', '=', city)
    .execute();
  const results = await Promise.allSettled(office.map(({ person }) => send(person, city!, { comment: 'siap' })));
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  const rows = await s.db
    .selectFrom('recap_sent')
    .select('version')
    .where('area', '=', city!)
    .orderBy('version')
    .execute();
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1));
  // Nobody of the province has joined: it is said, and the sending is kept.
  const told = results.flatMap((one) => (one.status === 'fulfilled' ? keys(one.value) : []));
  expect(told[0]).toBe('reporting/kirim_rekap:nobody');
});

test('the table shows what came to her office, and nothing to others', async () => {
  const read = async (by: number, query: Record<string, string>) =>
    tables.upward.read({ now, db: s.db, person: (await s.as(by)).person!, query });
  const table = await read(camat, { month: '2026-09' });
  expect(table.rows.find(([, , version]) => version === 2)).toBeDefined();
  await expect(read(lurah, { month: '2026-09' })).rejects.toThrow(Refusal);
  await expect(read(camat, { of: '64-74', month: '2026-09' })).rejects.toThrow(Refusal);
});

test('who has not sent is reminded once a month by day, level by level, and not after sending', async () => {
  await s.db.deleteFrom('outbox').execute();
  const days: Record<string, string[]> = {};
  for (const hour of ['10T10', '11T06', '11T10', '12T10', '13T08', '13T10', '14T10', '17T10', '20T10'].map((when) =>
    at(`2026-10-${when}:00:00+08:00`),
  )) {
    await planRecapsDue(s.db, hour);
    const rows = await s.db
      .selectFrom('outbox')
      .select(['key', 'due_at'])
      .where('kind', '=', 'reporting.recap_due')
      .execute();
    for (const { key, due_at } of rows) {
      const wall = new Date(due_at.getTime() + 8 * hourMs).toISOString();
      expect(Number(wall.slice(11, 13))).toBeGreaterThanOrEqual(9);
      days[wall.slice(0, 10)] = [...new Set([...(days[wall.slice(0, 10)] ?? []), key])];
    }
  }
  const levels = Object.entries(days).map(([day, list]) => [
    day,
    [...new Set(list.map((key) => key.split('-').length))],
  ]);
  // Desa/kelurahan a day after the month has closed, kecamatan three; the city has sent its own.
  expect(levels.map(([day]) => day)).toEqual(['2026-10-11', '2026-10-13']);
  expect(days['2026-10-11']!.some((key) => key.includes(dashed(area)))).toBe(false);
  expect(new Set(Object.values(days).flat()).size).toBe(Object.values(days).flat().length);
  await planRecapsDue(s.db, now + 30 * dayMs);
});

test('a province sends to the nation, which takes it', async () => {
  const office = async (area: string) => {
    const values = { name: `Sekretariat ${area}`, language: 'id', consent_version: 99, consent_at: new Date(0) };
    const { id } = await s.db.insertInto('person').values(values).returning('id').executeTakeFirstOrThrow();
    await s.db
      .insertInto('role')
      .values({ person: id, role: 'secretariat', area, from_at: new Date(0) })
      .execute();
    return id;
  };
  const [province, nation] = [await office('64'), await office('00')];
  expect(keys(await send(province, '64'))).toEqual(['reporting/kirim_rekap:sent']);
  expect(await waitingFor(nation)).toMatchObject([{ key: expect.stringContaining('64_2026-09_1') }]);
  expect(keys(await tap(nation, 'recap_show', '64_2026-09_1'))).toContain('reporting/tanya_rekap:told');
  expect(keys(await tap(nation, 'recap_ack', '64_2026-09_1'))).toEqual(['reporting/tanya_rekap:taken']);
  const { replies } = await s.inTurn(nation, now, (context) =>
    effects.recaps_came(context, { area: '00', period: '2026-09' }),
  );
  expect(keys({ replies })).toEqual(['reporting/rekap_masuk:head', 'reporting/rekap_masuk:lines']);
  // Its own kabupaten has sent to it, and is answered there alone.
  await expect(tap(nation, 'recap_ack', '64-74_2026-09_1')).rejects.toThrow(Refusal);
});

test('an hour in which nothing is due costs a few statements, however many areas there are', async () => {
  const counted = async (job: (db: Db) => Promise<unknown>): Promise<number> => {
    let statements = 0;
    const count: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements++;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await job(s.db.withPlugin(count));
    return statements;
  };
  const written = () =>
    s.db
      .selectFrom('report_step')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  const before = await written();
  // What was invented for the demo is closed already, as the job would have done it.
  expect(before.count).toBeGreaterThan(100);
  // The last month is open until its cut-off day, and then there is nothing left of it to close.
  expect(await counted((db) => closeMonths(db, now))).toBe(1);
  await s.db.updateTable('report').set({ state: 'filed' }).where('period', '=', '2026-09').execute();
  expect(await counted((db) => closeMonths(db, at('2026-10-08T09:00:00+08:00')))).toBe(2);
  expect(await counted((db) => planRecapsDue(db, at('2026-10-25T09:00:00+08:00')))).toBe(2);
  const morning = at('2026-10-23T02:00:00+08:00');
  expect(await counted((db) => planFollowUp(db, morning, { openDaysIn }))).toBeLessThan(20);
  expect(await written()).toEqual(before);
});
