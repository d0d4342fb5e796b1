import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChildrenDeps } from '../../../src/children/base/deps.ts';
import { monthOffers } from '../../../src/children/month/offers.ts';
import { seedDemo } from '../../../src/directory/demo/demo.ts';
import { loadPerson } from '../../../src/directory/people/people.ts';
import type { Records } from '../../../src/records/open.ts';
import { openSecrets } from '../../../src/records/secrets.ts';
import { heldBySex } from '../../../src/reporting/for-other-rooms.ts';
import type { Context } from '../../../src/room.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { openTestRecords } from '../../support/records.ts';
import { weigh } from '../../support/weighed.ts';

const now = Temporal.Instant.from('2026-10-20T09:00:00+08:00').epochMilliseconds;
const texts = openTexts(join(import.meta.dirname, '../../../locales'));
let records: Records;
beforeAll(async () => {
  records = await openTestRecords('pglite');
  await seedDemo(records.db, openSecrets('0123456789abcdef0123456789abcdef'), { now: () => now });
  await weigh(records.db, {
    posyandu: 'Melati 12',
    day: '2026-10-14',
    children: { N: 20, T: 6, B: 1, absent: 4, guests: 1, BGM: 1, TT: 2, buruk: 1, pendek: 3 },
  });
});
afterAll(() => records.close());

const room = () => monthOffers({ db: records.db, texts, heldBySex } as unknown as ChildrenDeps);
async function as(role: 'kader' | 'lurah' | 'bidan', posyandu: number): Promise<Context> {
  const { area } = await records.db
    .selectFrom('posyandu')
    .select('area')
    .where('id', '=', posyandu)
    .executeTakeFirstOrThrow();
  const { person } = await records.db
    .selectFrom('role')
    .select('person')
    .where('role', '=', role)
    .where((is) => is.or([is('posyandu', '=', posyandu), is('area', '=', area)]))
    .orderBy('person')
    .executeTakeFirstOrThrow();
  const known = await loadPerson(records.db, person, now);
  return { now, db: records.db, person: known, channel: 'simulator', chat: 'x', practice: false, turn: 't' };
}

test('the form of a month comes as PDF and as Excel to who keeps its children, with a line in the trail', async () => {
  for (const role of ['kader', 'bidan'] as const) {
    for (const [tap, mime] of [
      ['month_pdf', 'application/pdf'],
      ['month_xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ] as const) {
      const { replies } = await room().actions[tap](await as(role, 12), { argument: '12_2026-10' });
      const { writer, args } = replies[0]!.document!;
      expect(writer).toBe(`children.${tap}`);
      const file = await room().writers[tap](args, 'id');
      expect(file.mime).toBe(mime);
      expect(file.bytes.length).toBeGreaterThan(3000);
    }
  }
  const looks = await records.db.selectFrom('audit').select('detail').where('action', '=', 'children.read').execute();
  expect(looks).toHaveLength(4);
});

test('nobody else gets names: a lurah, a kader of another posyandu, a forged button', async () => {
  const { visits, month_pdf } = room().actions;
  for (const argument of ['12_2026-10', '12', '12_2026-13', 'x_2026-10', '999999_2026-10']) {
    await expect(visits(await as('lurah', 12), { argument }), argument).rejects.toThrow('not-yours');
    await expect(month_pdf(await as('kader', 5), { argument }), argument).rejects.toThrow('not-yours');
  }
});

test('the table by age: who looks after the children sees every figure, a lurah none of a few; others none at all', async () => {
  const { age_table } = room().actions;
  const said = async (role: 'kader' | 'lurah' | 'bidan', argument: string, posyandu = 12) => {
    const { replies } = await age_table(await as(role, posyandu), { argument });
    return replies.flatMap(({ parts }) => parts.map((part) => texts.render('id', part))).join('\n');
  };
  const [kader, lurah] = [await said('kader', 'p12_2026-10'), await said('lurah', 'p12_2026-10')];
  const all = /S \d+ · .*D 28 · N 20/;
  expect(kader).toMatch(all);
  expect(lurah).toMatch(all);
  expect(kader).not.toContain('…');
  const cells = [...lurah.matchAll(/^[LP]: S (\S+) · (?:K \S+ · )?D (\S+) · N (\S+)$/gm)].flatMap((line) =>
    line.slice(1),
  );
  expect(cells).toHaveLength(24);
  expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
  expect(lurah).toContain('… tidak ditampilkan');
  const { area } = await records.db
    .selectFrom('posyandu')
    .select('area')
    .where('id', '=', 12)
    .executeTakeFirstOrThrow();
  expect(await said('bidan', `${area.replaceAll('.', '-')}_2026-10`)).toContain('1 dari 8 posyandu');
  for (const argument of ['p12_2026-10', '64-74_2026-10', 'p999999_2026-10', 'u1_2026-10', 'p12_2026-13', 'x'])
    await expect(said('kader', argument, 5), argument).rejects.toThrow(/reporting\/refusals/);
});
