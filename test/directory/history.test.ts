/** Places with a history, as the operator changes them, and what kader, bidan, lurah and camat then see. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Option } from '../../src/conversation/run.ts';
import { openAreaBook } from '../../src/directory/areas/area-book.ts';
import { type AreaLine, areasOrder } from '../../src/directory/history/area-orders.ts';
import { ensurePosyandu } from '../../src/directory/roster/roster-posyandu.ts';
import { missing, recapRows } from '../../src/reporting/rollup/recap-rows.ts';
import { sumsOf } from '../../src/reporting/rollup/sums.ts';
import { at, type District, month, openDistrict, room, texts } from '../reporting/district.ts';

const now = at('2026-11-05T09:00:00+08:00');
let s: District;
beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
});
afterAll(() => s.records.close());

async function areas(query: Record<string, string>): Promise<string> {
  const url = `http://localhost/control/areas?${new URLSearchParams(query)}`;
  const [line] = (await Array.fromAsync(areasOrder(s.db, () => now)(new Request(url)))) as AreaLine[];
  if ('problem' in line!) return `✗ ${texts.render('id', line.problem)}`;
  return line!.said.map((text) => texts.render('id', text)).join('\n');
}
const yes = (query: Record<string, string>) => areas({ ...query, yes: '1' });

async function file(posyandu: number, period: string, kabupaten = '64.74') {
  const receipt = `R${posyandu}-${period}`;
  await s.db
    .insertInto('report')
    .values({
      ...{ kabupaten, posyandu, period, practice: false, version: 1, receipt, current: true },
      answers: JSON.stringify(month()),
      filed_at: new Date(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const dump = async () => {
  const { rows } =
    await sql`select (select jsonb_agg(p order by posyandu, from_period) from kabar.posyandu_place p) as places,
    (select jsonb_agg(p order by id) from kabar.posyandu p) as posyandu, (select count(*) from kabar.audit) as trail,
    (select jsonb_agg(r order by id) from kabar.role r) as roles, (select count(*) from kabar.area) as areas`.execute(
      s.db,
    );
  return rows;
};

const posyandu = async (id: number) =>
  s.db.selectFrom('posyandu').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const reported = async (area: string, period: string) =>
  (await recapRows(s.db, [area], period, 4)).find((row) => row.code === area);
/** Of which posyandu the person may report which months. */
async function reportable(person: number) {
  const context = await s.as(person, now);
  const places = (await room.lookups.places(context, {})) as Option[];
  const months = await Promise.all(
    places.map(async ({ value }) => (await room.lookups.months(context, { posyandu: value })) as Option[]),
  );
  return Object.fromEntries(places.map(({ value }, n) => [value, months[n]!.map((one) => one.value)]));
}

test('a posyandu moves since a month: that month counts where it lies, those before where it lay; whoever is there sees it', async () => {
  const one = await posyandu(1);
  const to = (await s.db.selectFrom('posyandu').select('area').where('area', '<>', one.area).executeTakeFirstOrThrow())
    .area;
  for (const period of ['2026-08', '2026-09', '2026-10']) await file(1, period);
  const before = { old: (await reported(one.area, '2026-09'))!, to: (await reported(to, '2026-10'))! };
  const seen = await dump();
  const query = { what: 'move', first: '1', second: to, since: '2026-10', name: 'Melati Pindahan' };
  const told = await areas(query);
  expect(told).toMatch(/pindah dari .+ ke .+ mulai Oktober 2026. Laporan yang ikut pindah: 1. .+: 2\.$/);
  expect(await dump(), 'it was only tried').toEqual(seen);
  expect(await yes(query)).toBe(told);
  expect((await reported(one.area, '2026-09'))!.reported).toBe(before.old.reported);
  expect(await reported(to, '2026-10')).toMatchObject({
    reported: before.to.reported + 1,
    posyandu: before.to.posyandu + 1,
  });
  const done = await dump();
  expect(await yes(query)).toContain('memang sudah di');
  expect(await dump(), 'a second time').toEqual(done);
  expect(await yes({ ...query, since: '2026-09', second: one.area })).toContain(
    '✗ Melati Pindahan sudah punya perubahan tempat',
  );
  expect(await yes({ ...query, since: '2026-12' })).toContain('✗ Desember 2026 belum mulai');
  const trail = await s.db
    .selectFrom('audit')
    .select(['subject', 'detail'])
    .where('action', '=', 'directory.posyandu-moved')
    .execute();
  expect(trail).toEqual([{ subject: 'posyandu 1', detail: { since: '2026-10', from: one.area, to } }]);
});

test('a posyandu goes into another: its months stay, its last one can still be reported, and its kader goes on in the other', async () => {
  const [, , merged, into] = await s.db.selectFrom('posyandu').selectAll().orderBy('id').execute();
  const kader = await s.find('kader', { posyandu: merged!.id });
  await file(merged!.id, '2026-09');
  const query = { what: 'merge', first: String(merged!.id), second: String(into!.id), since: '2026-11' };
  const told = await yes(query);
  expect(told).toContain(`bergabung ke ${into!.name}`);
  expect(told).toContain('bulan Oktober 2026 belum masuk');
  expect(await reportable(kader)).toEqual({
    [merged!.id]: ['2026-10'],
    [into!.id]: ['2026-11', '2026-10'],
  });
  const names = async (period: string) => (await missing(s.db, [merged!.area], period, 999)).map(({ id }) => id);
  expect(await names('2026-10')).toContain(merged!.id);
  expect(await names('2026-11')).not.toContain(merged!.id);
  await file(merged!.id, '2026-10');
  expect(Object.keys(await reportable(kader))).toContain(String(merged!.id));
  expect((await reported(merged!.area, '2026-09'))!.reported).toBeGreaterThan(0);
  const { idOf } = await ensurePosyandu(s.db, [{ area: merged!.area, name: merged!.name }]);
  expect(idOf(merged!.area, merged!.name)).toBe(into!.id);
  const done = await dump();
  expect(await yes(query)).toContain('memang sudah bergabung');
  expect(await yes({ ...query, second: '1' })).toContain('✗');
  expect(await yes({ ...query, first: String(into!.id), second: String(merged!.id) })).toContain('✗');
  expect(await dump()).toEqual(done);
});

test('what was reported is no reason lost: a posyandu does not end before its last report, nor begin after its first', async () => {
  await file(20, '2026-11');
  expect(await yes({ what: 'close', first: '20', since: '2026-11' })).toContain('✗');
  const { area, name } = await posyandu(20);
  expect(await yes({ what: 'open', first: name, second: area, since: '2026-12' })).toContain('✗');
  await file(20, '2026-08');
  expect(await yes({ what: 'open', first: name, second: area, since: '2026-11' })).toMatch(
    /✗ .+ sudah melapor Agustus 2026/,
  );
});

test('a posyandu that is new since a month is not awaited before it', async () => {
  const { area } = await posyandu(20);
  const before = (await reported(area, '2026-10'))!.posyandu;
  expect(await yes({ what: 'open', first: 'Mekar Baru', second: area, since: '2026-11' })).toContain(
    'Posyandu baru Mekar Baru',
  );
  expect((await reported(area, '2026-10'))!.posyandu).toBe(before);
  expect((await reported(area, '2026-11'))!.posyandu).toBe(before + 1);
  expect((await missing(s.db, [area], '2026-10', 999)).map(({ name }) => name)).not.toContain('Mekar Baru');
  expect((await missing(s.db, [area], '2026-11', 999)).map(({ name }) => name)).toContain('Mekar Baru');
  expect(await yes({ what: 'open', first: 'Mekar Baru', second: area, since: '2026-11' })).toContain(
    'Tidak ada yang diubah',
  );
});

test('a code is retired: people, posyandu and all past months go on under the new one, also in another kabupaten', async () => {
  const { area } = await posyandu(40);
  const lurah = await s.find('lurah', { area });
  const kader = await s.find('kader', { posyandu: 40 });
  await file(40, '2026-09');
  await file(40, '2026-10');
  await s.db
    .insertInto('reopening')
    .values({ kabupaten: '64.74', posyandu: 40, period: '2026-07', by: lurah, at: new Date(now) })
    .execute();
  const child = {
    kabupaten: '64.74',
    posyandu: 40,
    name: 'Bintang',
    sex: 'P' as const,
    born: '2025-01-02',
    since: '2025-01-02',
  };
  const added = { over_at: new Date(now), added_at: new Date(now), card: true };
  const { id } = await s.db
    .insertInto('child')
    .values({ ...child, ...added })
    .returning('id')
    .executeTakeFirstOrThrow();
  await s.db
    .insertInto('child_event')
    .values({ kabupaten: '64.74', child: id, kind: 'add', day: '2026-10-01', at: new Date(now) })
    .execute();
  const months = { from: '2026-09', to: '2026-09' };
  const of = async (code: string) =>
    (await sumsOf(s.db, [code], months, 4, ['S'])).map(({ reported, posyandu: all }) => ({ reported, all }));
  const before = await of(area);
  const successor = '64.02.09.1999';
  const told = await yes({ what: 'retire', first: area, second: successor, since: '2026-11', name: 'Gunung Baru' });
  expect(told).toContain(`diteruskan oleh ${successor} Gunung Baru mulai November 2026`);
  expect(await of(successor)).toEqual(before);
  expect(await of(area)).toEqual([]);
  const kept = await s.db.selectFrom('report').select(['kabupaten', 'area']).where('posyandu', '=', 40).execute();
  expect(kept).toEqual(kept.map(() => ({ kabupaten: '64.02', area: successor })));
  const event = await s.db
    .selectFrom('child_event')
    .select('kabupaten')
    .where('child', '=', id)
    .executeTakeFirstOrThrow();
  expect(event).toEqual({ kabupaten: '64.02' });
  expect(await reportable(kader)).toEqual({ 40: ['2026-11', '2026-10', '2026-07'] });
  const context = await s.as(lurah, now);
  expect(await room.lookups.scopes(context, {})).toEqual([
    { value: successor.replaceAll('.', '-'), label: 'Gunung Baru' },
  ]);
  const tap = room.actions.recap(context, { argument: `${area.replaceAll('.', '-')}_2026-09` });
  await expect(tap).rejects.toMatchObject({
    text: { key: 'reporting/refusals:retired-area', args: { next: 'Gunung Baru' } },
  });
  expect(await openAreaBook(s.db).find(area)).toMatchObject({ area: { code: successor } });
  const done = await dump();
  for (const second of [successor, '64.74.01.1777', area])
    await yes({ what: 'retire', first: area, second, since: '2026-11' });
  expect(await yes({ what: 'retire', first: successor, second: area, since: '2026-11' })).toContain('✗');
  expect(await dump()).toEqual(done);
});

test('whatever is laid out by kabupaten and tells of a posyandu follows it into another one', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns where table_schema = 'kabar' and column_name in ('kabupaten', 'posyandu')
    group by 1 having count(*) = 2`.execute(s.db);
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['report', 'child', 'open_day', 'reopening']));
  for (const { name } of rows) {
    const wrong = await sql`select from kabar.${sql.ref(name)} as one join kabar.posyandu on posyandu.id = one.posyandu
      where one.kabupaten <> left(posyandu.area, 5)`.execute(s.db);
    expect(wrong.rows, name).toEqual([]);
  }
});
