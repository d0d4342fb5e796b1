/** Reports of months in which a posyandu was not there; changes of places that were wrong; and who is told of them. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answers, Reply } from '../../src/conversation/run.ts';
import { type AreaLine, areasOrder } from '../../src/directory/history/area-orders.ts';
import { placeTold } from '../../src/directory/history/news.ts';
import { storeReport } from '../../src/reporting/base/versions.ts';
import { recapRows } from '../../src/reporting/rollup/recap-rows.ts';
import { at, type District, month, openDistrict, room, texts } from '../reporting/district.ts';
import { wrongSums } from '../reporting/kept-sums.ts';

const now = at('2026-11-05T09:00:00+08:00');
let s: District;
beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
});
afterAll(() => s.records.close());

async function areas(query: Record<string, string>, when = now): Promise<string> {
  const url = `http://localhost/control/areas?${new URLSearchParams(query)}`;
  const [line] = (await Array.fromAsync(areasOrder(s.db, () => when)(new Request(url)))) as AreaLine[];
  if ('problem' in line!) return `✗ ${texts.render('id', line.problem)}`;
  return line!.said.map((text) => texts.render('id', text)).join('\n');
}
const yes = (query: Record<string, string>, when = now) => areas({ ...query, yes: '1' }, when);

const posyandu = (id: number) => s.db.selectFrom('posyandu').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

async function store(id: number, period: string, S = 45) {
  const kabupaten = (await posyandu(id)).area.slice(0, 5);
  const which = { kabupaten, posyandu: id, period, practice: false };
  return s.db.transaction().execute((tx) => storeReport(tx, which, { answers: month({ S }), by: null, now }));
}
const reported = async (area: string, period: string) => {
  const row = (await recapRows(s.db, [area], period, 4)).find(({ code }) => code === area);
  return row && { reported: row.reported, posyandu: row.posyandu, S: row.sums.S };
};
const areaOf = async (id: number, period: string) =>
  (
    await s.db
      .selectFrom('report')
      .select('area')
      .where('posyandu', '=', id)
      .where('period', '=', period)
      .where('current', '=', true)
      .executeTakeFirst()
  )?.area;

/** What lies there, without the moment of a change. */
async function dump() {
  const { rows } = await sql`select
    (select jsonb_agg(p order by posyandu, from_period) from kabar.posyandu_place p) as places,
    (select jsonb_agg(p order by id) from kabar.posyandu p) as posyandu, (select jsonb_agg(r order by id) from kabar.role r) as roles,
    (select jsonb_agg(u order by unit, area) from kabar.unit_area u) as units, (select jsonb_agg(c order by code) from kabar.area_change c) as changes,
    (select jsonb_agg(jsonb_build_array(r.posyandu, r.period, r.version, r.area, r.kabupaten) order by posyandu, period, version) from kabar.report r) as reports`.execute(
    s.db,
  );
  return rows;
}

/** Who was told what, by person. */
async function told(about: string) {
  const rows = await s.db
    .selectFrom('outbox')
    .select(['person', 'reply', 'args'])
    .where('key', 'like', `places-${about}-%`)
    .execute();
  return new Map(
    rows.map(({ person, reply, args }) => {
      const { parts } = JSON.parse(reply) as Reply;
      const row = { person, args: args as Answers };
      const words = parts.map((one) => texts.render('id', one)).join('\n');
      return [person, { words, wanted: () => placeTold({ db: s.db, now }, row) }];
    }),
  );
}

test('a report of a month before its posyandu began, or after its end, is none', async () => {
  const { area } = await posyandu(20);
  await yes({ what: 'open', first: 'Mekar Baru', second: area, since: '2026-10' });
  const { id } = await s.db
    .selectFrom('posyandu')
    .select('id')
    .where('name', '=', 'Mekar Baru')
    .executeTakeFirstOrThrow();
  const before = await reported(area, '2026-09');
  await expect(store(id, '2026-09')).rejects.toThrow('was not there in 2026-09');
  await store(id, '2026-10');
  expect(await reported(area, '2026-09')).toEqual(before);
  // It was there a month earlier, the office says: now the report can be told.
  expect(await yes({ what: 'open', first: 'Mekar Baru', second: area, since: '2026-09' })).toContain('dihitung mulai');
  await store(id, '2026-09');
  expect((await reported(area, '2026-09'))!.reported).toBe(before!.reported + 1);
  expect(await yes({ what: 'close', first: String(id), since: '2026-11' })).toContain('tutup');
  await expect(store(id, '2026-11')).rejects.toThrow('was not there in 2026-11');
  // Late, and corrected after its end.
  await store(id, '2026-10', 50);
  expect(await wrongSums(s.db)).toEqual([]);
});

test('a report that is told late, corrected, returned or erased after a move counts where the posyandu lay', async () => {
  const one = await posyandu(2);
  const { area: to } = await s.db
    .selectFrom('posyandu')
    .select('area')
    .where('area', '<>', one.area)
    .executeTakeFirstOrThrow();
  await store(2, '2026-08');
  await yes({ what: 'move', first: '2', second: to, since: '2026-10', name: 'Pindahan' });
  for (const [period, area] of [
    ['2026-09', one.area],
    ['2026-10', to],
  ] as const) {
    await store(2, period);
    expect(await areaOf(2, period)).toBe(area);
  }
  await store(2, '2026-08', 50);
  expect(await areaOf(2, '2026-08')).toBe(one.area);
  await s.db
    .updateTable('report')
    .set({ state: 'returned' })
    .where('posyandu', '=', 2)
    .where('period', '=', '2026-09')
    .execute();
  expect(await wrongSums(s.db)).toEqual([]);
  await s.db.deleteFrom('report').where('posyandu', '=', 2).where('period', '=', '2026-08').execute();
  expect(await wrongSums(s.db)).toEqual([]);
});

test('a kader, her bidan and both lurah hear of a move once', async () => {
  const one = await posyandu(3);
  const { area: to } = await s.db
    .selectFrom('posyandu')
    .select('area')
    .where('area', '<>', one.area)
    .orderBy('area', 'desc')
    .executeTakeFirstOrThrow();
  const move = { what: 'move', first: '3', second: to, since: '2026-11', name: 'Melati Tiga' };
  await areas(move);
  expect((await told('moved-3')).size, 'only tried').toBe(0);
  await yes(move);
  const people = await told('moved-3');
  expect(people.get(await s.find('kader', { posyandu: 3 }))?.words).toContain('Cara melapor tetap sama');
  expect(people.get(await s.find('lurah', { area: one.area }))?.words).toContain('tidak lagi di rekap');
  expect(people.get(await s.find('lurah', { area: to }))?.words).toContain('Laporan mulai November 2026 masuk rekap');
  await yes(move);
  expect((await told('moved-3')).size).toBe(people.size);
});

test('what was written for a posyandu that went into another meanwhile is refused with the one that carries it on', async () => {
  const kader = await s.find('kader', { posyandu: 5 });
  const other = await s.find('kader', { posyandu: 6 });
  await s.draft(kader, 5, '2026-11');
  const into = await posyandu(6);
  await yes({ what: 'merge', first: '5', second: '6', since: '2026-11' });
  const send = s.inTurn(kader, now, (context) =>
    room.effects.file(context, { posyandu: '5', period: '2026-11', ...month() }),
  );
  await expect(send).rejects.toMatchObject({
    text: { key: 'reporting/refusals:merged', args: { next: into.name, month: 'November 2026' } },
  });
  const draft = await s.db.selectFrom('draft').select('owner').where('key', '=', '5/2026-11').executeTakeFirst();
  expect(draft, 'her answers stay').toEqual({ owner: kader });
  const people = await told('merged-5');
  expect(people.get(kader)?.words).toMatch(
    /Ibu\/Bapak melapor untuk .+: ketik \*lapor\*[\s\S]+Oktober 2026 belum masuk/,
  );
  expect(people.get(other)?.words).toContain('satu untuk semua anak');
});

test('a posyandu that was closed by mistake is open again; one that merged is not', async () => {
  const seen = await dump();
  await yes({ what: 'close', first: '8', since: '2026-11' });
  const closed = await told('closed-8');
  expect(await [...closed.values()][0]!.wanted()).toBe(true);
  expect(await yes({ what: 'reopen', first: '8' })).toContain('dibuka lagi');
  expect(await dump()).toEqual(seen);
  expect(await [...closed.values()][0]!.wanted(), 'taken back before it left').toBe(false);
  expect(await yes({ what: 'reopen', first: '8' })).toContain('memang tidak tutup');
  expect(await yes({ what: 'reopen', first: '5' })).toContain('✗');
});

test.each([
  ['a kelurahan to a new code', (area: string) => [area, `${area.slice(0, 8)}.1990`]],
  ['a kelurahan into one that is there', (area: string, other: string) => [area, other]],
  ['a kelurahan into another kabupaten', (area: string) => [area, '64.02.09.1998']],
  ['a kecamatan', (area: string) => [area.slice(0, 8), `${area.slice(0, 5)}.88`]],
])('a code that was retired by mistake comes back as it was: %s', async (_, codes) => {
  const { area } = await posyandu(40);
  const { area: other } = await s.db
    .selectFrom('posyandu')
    .select('area')
    .where('area', '<>', area)
    .where('area', '<>', (await posyandu(20)).area)
    .executeTakeFirstOrThrow();
  const [first, second] = codes(area, other) as [string, string];
  for (const period of ['2026-09', '2026-10']) if (!(await areaOf(40, period))) await store(40, period);
  const seen = await dump();
  expect(await yes({ what: 'retire', first, second, since: '2026-11' })).toContain('diteruskan oleh');
  const people = await told(`retired-${first}`);
  expect(people.get(await s.find('kader', { posyandu: 40 }))?.words).toContain('tidak perlu berbuat apa-apa');
  const done = await dump();
  expect(await areas({ what: 'unretire', first })).toContain('dipakai lagi');
  expect(await dump(), 'it was only tried').toEqual(done);
  expect(await yes({ what: 'unretire', first })).toContain('dipakai lagi');
  expect(await dump()).toEqual(seen);
  expect(await wrongSums(s.db)).toEqual([]);
  expect(await yes({ what: 'unretire', first })).toContain('Tidak ada yang diubah');
});

test('changes are taken back in their order, and a part of one not by itself', async () => {
  const { area } = await posyandu(40);
  const kecamatan = area.slice(0, 8);
  await yes({ what: 'retire', first: kecamatan, second: '64.74.77', since: '2026-11' });
  expect(await yes({ what: 'unretire', first: area })).toContain(`unretire ${kecamatan}`);
  await yes({ what: 'retire', first: '64.74.77', second: '64.74.78', since: '2026-11' }, now + 1000);
  expect(await yes({ what: 'unretire', first: kecamatan })).toContain('unretire 64.74.77');
  expect(await yes({ what: 'unretire', first: '64.74.77' })).toContain('dipakai lagi');
  expect(await yes({ what: 'unretire', first: kecamatan })).toContain('dipakai lagi');
  expect((await posyandu(40)).area).toBe(area);
  expect(await yes({ what: 'unretire', first: 'entah' })).toContain('✗');
  expect(await wrongSums(s.db)).toEqual([]);
});

test('a kelurahan is divided: the new one has its settings and puskesmas, and posyandu move there', async () => {
  const { area } = await posyandu(40);
  const code = `${area.slice(0, 8)}.1888`;
  const divide = { what: 'divide', first: area, second: code, since: '2026-11' };
  expect(await yes(divide)).toContain('✗ Wilayah baru');
  expect(await yes({ ...divide, name: 'Baru', second: '64.74.1' })).toContain('✗');
  expect(await yes({ ...divide, name: 'Baru', second: '64.74.99.1001' })).toContain('✗');
  expect(await yes({ ...divide, name: 'Baru', second: area })).toContain('✗');
  expect(await yes({ ...divide, name: 'Guntung Baru' })).toContain('dimekarkan dari');
  expect(await yes({ ...divide, name: 'Guntung Baru' })).toContain('Tidak ada yang diubah');
  const units = async (of: string) =>
    (await s.db.selectFrom('unit_area').select('unit').where('area', '=', of).execute()).map(({ unit }) => unit);
  expect(await units(code)).toEqual(await units(area));
  expect(await yes({ what: 'move', first: '40', second: code, since: '2026-11' })).toContain('ke Guntung Baru');
  expect((await reported(code, '2026-11'))?.posyandu).toBe(1);
  expect(await areaOf(40, '2026-10')).toBe(area);
  expect(await wrongSums(s.db)).toEqual([]);
});
