/** Reports that are corrected after their place has changed, and a kader who tells her month while it closes or moves. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AreaLine, areasOrder } from '../../src/directory/history/area-orders.ts';
import { reportOf, storeReport } from '../../src/reporting/base/versions.ts';
import { sumsOf } from '../../src/reporting/rollup/sums.ts';
import { wrongSums } from '../reporting/kept-sums.ts';
import { openWorld, type World } from '../support/world.ts';

const now = Temporal.Instant.from('2026-11-10T09:00:00+08:00').epochMilliseconds;
let world: World;
beforeAll(async () => {
  world = await openWorld('bare', now);
});
afterAll(async () => {
  await world.close();
  await world.records.close();
});

async function change(query: Record<string, string>): Promise<void> {
  const url = `http://localhost/control/areas?${new URLSearchParams({ ...query, yes: '1' })}`;
  const run = areasOrder(world.records.db, () => world.clock.now());
  for await (const line of run(new Request(url)) as AsyncIterable<AreaLine>) expect(line).not.toHaveProperty('problem');
}

const figures = (S: number) => ({ S, K: S, D: 30, N: 20, T: 6, O: 3, B: 1, BGM: 0, TT: 0 });
/** By its kader, wherever the posyandu lies by now. */
async function tell(id: number, period: string, S: number) {
  const { area } = await placeOf(id);
  const by = await kaderOf(id);
  await storeReport(world.records.db, reportOf({ id, area }, period), { answers: figures(S), by, now });
}
const placeOf = (id: number) =>
  world.records.db.selectFrom('posyandu').select(['area', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
const kaderOf = async (posyandu: number) =>
  (
    await world.records.db
      .selectFrom('role')
      .select('person')
      .where('posyandu', '=', posyandu)
      .where('role', '=', 'kader')
      .orderBy('id')
      .executeTakeFirstOrThrow()
  ).person;
/** S of an area in a month. */
async function sumOf(area: string, period: string): Promise<number> {
  const parts = area.split('.').length as 3 | 4;
  const rows = await sumsOf(world.records.db, [area], { from: period, to: period }, parts, ['S']);
  return rows.reduce((sum, { sums }) => sum + (sums.S ?? 0), 0);
}
const posts = async (area: string) =>
  world.records.db.selectFrom('posyandu').select('id').where('area', '=', area).orderBy('id').execute();

test('a report of before its kelurahan was retired is corrected, and counts under the code that carries it on', async () => {
  const [from, to] = ['64.74.01.1001', '64.74.01.1002'];
  const [first] = await posts(from);
  await tell(first!.id, '2026-08', 50);
  const both = (await sumOf(from, '2026-08')) + (await sumOf(to, '2026-08'));
  await change({ what: 'retire', first: from, second: to, since: '2026-10' });
  expect(await sumOf(to, '2026-08')).toBe(both);
  await tell(first!.id, '2026-08', 57);
  expect([await sumOf(from, '2026-08'), await sumOf(to, '2026-08')]).toEqual([0, both + 7]);
  // Taken back, it is the old kelurahan's again, as it was corrected.
  await change({ what: 'unretire', first: from });
  expect((await sumOf(from, '2026-08')) + (await sumOf(to, '2026-08'))).toBe(both + 7);
  expect(await sumOf(from, '2026-08')).toBeGreaterThanOrEqual(57);
  expect(await wrongSums(world.records.db)).toEqual([]);
});

test('a report of before its kecamatan was retired is corrected, and counts under the one that carries it on', async () => {
  const [from, to] = ['64.74.03', '64.74.02'];
  const [village] = await world.records.db
    .selectFrom('area')
    .select('code')
    .where('parent', '=', from)
    .orderBy('code')
    .execute();
  const [first] = await posts(village!.code);
  await tell(first!.id, '2026-08', 40);
  const both = (await sumOf(from, '2026-08')) + (await sumOf(to, '2026-08'));
  await change({ what: 'retire', first: from, second: to, since: '2026-10' });
  await tell(first!.id, '2026-08', 49);
  expect([await sumOf(from, '2026-08'), await sumOf(to, '2026-08')]).toEqual([0, both + 9]);
  expect((await placeOf(first!.id)).area.startsWith(`${to}.`)).toBe(true);
  expect(await wrongSums(world.records.db)).toEqual([]);
});

test('after a kelurahan was divided, an older month is corrected where the posyandu lay, and a newer one where it lies', async () => {
  const [old, made] = ['64.74.01.1003', '64.74.01.1009'];
  const [first] = await posts(old);
  await tell(first!.id, '2026-09', 40);
  const before = await sumOf(old, '2026-09');
  await change({ what: 'divide', first: old, second: made, name: 'Baru Sekali', since: '2026-10' });
  await change({ what: 'move', first: String(first!.id), second: made, since: '2026-10' });
  await tell(first!.id, '2026-09', 44);
  await tell(first!.id, '2026-10', 60);
  await tell(first!.id, '2026-10', 61);
  expect([await sumOf(old, '2026-09'), await sumOf(made, '2026-09')]).toEqual([before + 4, 0]);
  expect(await sumOf(made, '2026-10')).toBe(61);
  expect(await wrongSums(world.records.db)).toEqual([]);
});

/** A whole month as kader paste it: what is left is to send it. */
const pasted = `lapor oktober S 45 K 44 D 40 N 30 T 6 O 3 B 1 BGM 0 2T 0 kader 5, bumil 7, busui 12, bayi 9, balita 31
PMT ada, lahir 1, bayi wafat nihil, ibu wafat nihil`;
const say = async (who: string, words: string) => (await world.voice.say(who, words)).map(String).join('\n');
const send = (who: string) => say(who, 'kirim');

test('a kader whose posyandu moves while she tells is not stopped, and her month counts where it lies then', async () => {
  const { db } = world.records;
  const [old, to] = ['64.74.01.1004', '64.74.01.1005'];
  const [, post] = await posts(old);
  await db.deleteFrom('report').where('posyandu', '=', post!.id).where('period', '=', '2026-10').execute();
  const kader = await kaderOf(post!.id);
  await world.become('ibu-pindah', kader);
  expect(await say('ibu-pindah', pasted)).toContain('mohon dicek');
  const [before, beforeTo] = [await sumOf(old, '2026-10'), await sumOf(to, '2026-10')];
  await change({ what: 'move', first: String(post!.id), second: to, since: '2026-10', name: 'Pindah Uji' });
  expect(await send('ibu-pindah')).toContain('sudah kami terima');
  expect([await sumOf(old, '2026-10'), await sumOf(to, '2026-10')]).toEqual([before, beforeTo + 45]);
  expect(await wrongSums(db)).toEqual([]);
});

test('a kader whose posyandu was closed since that month is told so, and nothing is summed', async () => {
  const { db } = world.records;
  const area = '64.74.01.1005';
  const post = (await posts(area)).at(-2)!;
  await db.deleteFrom('report').where('posyandu', '=', post.id).where('period', '>=', '2026-10').execute();
  const kader = await kaderOf(post.id);
  await world.become('ibu-tutup', kader);
  expect(await say('ibu-tutup', pasted)).toContain('mohon dicek');
  const before = await sumOf(area, '2026-10');
  await change({ what: 'close', first: String(post.id), since: '2026-10' });
  const said = await send('ibu-tutup');
  expect(said).toMatch(/tutup/i);
  expect(await sumOf(area, '2026-10')).toBe(before);
  // Anew, too: the month is not hers to tell any more.
  await say('ibu-tutup', 'batal');
  await say('ibu-tutup', pasted);
  expect(await send('ibu-tutup')).not.toContain('sudah kami terima');
  expect(await wrongSums(db)).toEqual([]);
});
