/** Files of offices: each cell comes from its reports, the same bytes twice, one file for a doubled tap, and whatever names people have. */
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../src/conversation/run.ts';
import { tableFiles, writeTable } from '../../src/papers/table-file.ts';
import { reportOf, storeReport } from '../../src/reporting/base/versions.ts';
import { filesOffers } from '../../src/reporting/files/offers.ts';
import { registryTable } from '../../src/reporting/pages/registry.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import type { Context } from '../../src/room.ts';
import { type District, monday, month, openDistrict, secrets, texts } from './district.ts';

const period = '2026-09';
let s: District;
let files: ReturnType<typeof filesOffers>;
/** A desa/kelurahan: of its posyandu one has corrected its report, one has told it late, and one held back few. */
let area: string;
let posts: { id: number; name: string }[];
beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
  await seedDemoReports(s.db, monday);
  const posyandu = registryTable({ openDays: async () => new Map() });
  files = filesOffers({ db: s.db, secrets, texts, scales: async () => undefined, posts: posyandu } as never);
  ({ area } = (await s.db
    .selectFrom('role')
    .select('area')
    .where('role', '=', 'lurah')
    .orderBy('area')
    .executeTakeFirstOrThrow()) as { area: string });
  posts = await s.db.selectFrom('posyandu').select(['id', 'name']).where('area', '=', area).orderBy('id').execute();
  const [corrected, late, held] = posts;
  const by = await s.find('kader');
  const tell = (id: number, answers: Parameters<typeof month>[0], more: object = {}) =>
    storeReport(s.db, reportOf({ id, area }, period), { answers: month(answers), by, now: monday, ...more });
  await tell(corrected!.id, { S: 51, N: 20, T: 16 });
  await tell(corrected!.id, { S: 52, N: 21, T: 15, BGM: 8 });
  await s.db.deleteFrom('report').where('posyandu', '=', late!.id).where('period', '=', period).execute();
  await tell(late!.id, { S: 61, T: 7, O: 2 }, { timely: false });
  await tell(held!.id, { T: 2, O: 7, BGM: 1 });
});
afterAll(() => s.records.close());

const reply = async (context: Context, argument: string): Promise<Reply> =>
  (await files.actions.download(context, { argument })).replies[0]!;
const written = async (one: Reply) => files.writers.form(one.document!.args, 'id');
const value = () => area.replaceAll('.', '-');

/** The same in every run. */
let seed = 15;
const chance = (below: number) => {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
};

/** What the heads of a sheet call a figure. */
const heads: Record<string, string> = {
  'Semua balita (S)': 'S',
  'Punya KMS/Buku KIA (K)': 'K',
  'Ditimbang (D)': 'D',
  'Naik (N)': 'N',
  'Tidak naik (T)': 'T',
};

test.each(['bidan', 'lurah'] as const)(
  'ten cells of the XLSX of a %s are what the newest reports of that month say',
  async (role) => {
    const reader = await s.as(await s.find(role, { area }));
    const [sheet, trace] = await readXlsxFile(
      Buffer.from((await written(await reply(reader, `skdn_${value()}_${period}_xlsx`))).bytes),
    );
    const top = sheet!.data.findIndex((row) => row[0] === 'No');
    const columns = sheet!.data[top]!.flatMap((head, at) =>
      heads[String(head)] ? [{ at, figure: heads[String(head)]! }] : [],
    );
    expect(columns.map(({ figure }) => figure).sort()).toEqual(['D', 'K', 'N', 'S', 'T']);
    const traceTop = trace!.data.findIndex((row) => row[0] === 'Posyandu');
    const traced = (figure: string) => trace!.data[traceTop]!.findIndex((head) => String(head) === figure);
    let held = 0;
    // The corrected, the late and the held one first, then any.
    const places = [...posts.slice(0, 3), ...Array.from({ length: 7 }, () => posts[chance(posts.length)]!)];
    for (const post of places)
      for (const { at, figure } of columns) {
        const row = sheet!.data.find((cells) => cells[1] === post.name);
        const { rows } = await sql<{ value: number | null; receipt: string; version: number }>`
        select (answers->>${figure})::int as value, receipt, version from kabar.report
        where posyandu = ${post.id} and period = ${period} and not practice order by version desc limit 1`.execute(
          s.db,
        );
        const [report] = rows;
        if (row?.[at] === '…') {
          held++;
          expect([role, ['S', 'K', 'D', 'N'].includes(figure)]).toEqual(['lurah', false]);
        } else expect(row?.[at] ?? null, `${post.name} ${figure}`).toBe(report?.value ?? null);
        if (!report) continue;
        const source = trace!.data.find((cells) => cells[3] === report.receipt)!;
        expect([source[0], source[4]], post.name).toEqual([post.name, report.version]);
        expect(source[traced(figure)] ?? null, `${post.name} ${figure}`).toBe(row![at] ?? null);
      }
    expect(held > 0).toBe(role === 'lurah');
  },
);

test.each(tableFiles)('a %s is the same to the byte when it is written again, of every form', async (kind) => {
  const reader = await s.as(await s.find('bidan', { area }), monday + 300_000);
  for (const form of ['skdn', 'sip6', 'sip7', 'ilp1', 'posyandu']) {
    const one = await reply(reader, `${form}_${value()}_${period}_${kind}`);
    const [bytes, again] = [await written(one), await written(one)].map((file) => Buffer.from(file.bytes));
    expect(bytes!.length, form).toBeGreaterThan(200);
    expect(bytes!.equals(again!), form).toBe(true);
  }
});

test('a button that is tapped twice makes one file; another kind, and the same one later, is another file', async () => {
  const person = await s.find('bidan', { area });
  const wish = `sip7_${value()}_2026`;
  const tap = async (kind: string, ms: number) => reply(await s.as(person, monday + ms), `${wish}_${kind}`);
  const told = [await tap('csv', 60_000), await tap('csv', 61_500), await tap('pdf', 62_000), await tap('csv', 90_000)];
  expect(told.map(({ document }) => document !== undefined)).toEqual([true, false, true, true]);
  expect(JSON.stringify(told[1]!.parts)).toContain('just-sent');
});

const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1',
  `${'Panjangsekali'.repeat(9)}`,
  '🌸 Melati 👩‍👩‍👧‍👦',
  'ميلاتي \u202eabc',
  'Mawar\r\nbaris dua; "kutip"',
  '<b>tebal</b> &amp; \u0000\u0007',
];

test('whatever a posyandu is called, no file breaks, no sheet works out its name, and the name is still there', async () => {
  const table = (kind: 'xlsx' | 'csv' | 'pdf') =>
    writeTable(
      kind,
      hostile[0]!,
      {
        title: { literal: hostile[0]! },
        asOf: monday,
        source: { literal: hostile[8]! },
        columns: [
          { name: 'place', label: { literal: hostile[7]! }, kind: 'text' },
          { name: 's', label: { literal: hostile[5]! }, kind: 'count' },
        ],
        rows: hostile.map((name, at) => [name, at]),
        notes: [{ literal: hostile[1]! }],
      },
      { say: (one) => texts.render('id', one), language: 'id', zone: 'WITA' },
    );
  const rows = parse(Buffer.from((await table('csv')).bytes), {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
  }) as string[][];
  for (const [first] of rows) expect(first).not.toMatch(/^[=+@\t-](?!\s*$)/);
  expect(rows.find(([first]) => first!.includes('cmd|'))).toBeDefined();
  const [sheet] = await readXlsxFile(Buffer.from((await table('xlsx')).bytes));
  const cells = sheet!.data.flat().filter((cell): cell is string => typeof cell === 'string');
  for (const part of ['cmd|', '🌸 Melati', 'ميلاتي', 'baris dua', '<b>tebal</b>'])
    expect(
      cells.some((cell) => cell.includes(part)),
      part,
    ).toBe(true);
  const { bytes } = await table('pdf');
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
});
