import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childFiles } from '../../src/children/files/unduh_anak.ts';
import { forForms } from '../../src/children/month/for-forms.ts';
import { seedDemoChildren } from '../../src/children/seed.ts';
import type { Option, Reply } from '../../src/conversation/run.ts';
import { filesOffers } from '../../src/reporting/files/offers.ts';
import { type RecapLine, recapOrder } from '../../src/reporting/files/recap-order.ts';
import { registryTable } from '../../src/reporting/pages/registry.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import type { Context } from '../../src/room.ts';
import { type District, monday, openDistrict, room, secrets, texts } from './district.ts';

let s: District;
let files: ReturnType<typeof filesOffers>;
beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
  await seedDemoReports(s.db, monday);
  await seedDemoChildren(s.db, monday);
  files = filesOffers({
    db: s.db,
    secrets,
    texts,
    scales: async () => undefined,
    register: forForms,
    posts: registryTable({ openDays: async () => new Map() }),
    childFiles: childFiles({ texts }),
  });
});
afterAll(() => s.records.close());

const asValue = (code: string) => code.replaceAll('.', '-');
const reply = async (context: Context, argument: string): Promise<Reply> =>
  (await files.actions.download(context, { argument })).replies[0]!;
const written = async (one: Reply) => files.writers.form(one.document!.args, 'id');
const sheetsOf = async (one: Reply) => readXlsxFile(Buffer.from((await written(one)).bytes));
const lurah = async () => s.as(await s.find('lurah', { area: await someVillage() }));
const someVillage = async () =>
  (await s.db.selectFrom('role').select('area').where('role', '=', 'lurah').orderBy('area').executeTakeFirstOrThrow())
    .area!;

test('a kelurahan by posyandu: the figures are those of the reports, and a second sheet leads to each of them', async () => {
  const code = await someVillage();
  const bidan = await s.as(await s.find('bidan', { area: code }));
  const one = await reply(bidan, `skdn_${asValue(code)}_2026-09_xlsx`);
  const [first, second] = await sheetsOf(one);
  const heads = first!.data.findIndex((row) => row[0] === 'No');
  const { rows } = await sql<{ name: string; receipt: string; S: number; T: number }>`
    select p.name, r.receipt, (r.answers->>'S')::int as "S", (r.answers->>'T')::int as "T" from kabar.report r
    join kabar.posyandu p on p.id = r.posyandu where r.area = ${code} and r.period = '2026-09' and r.current and not r.practice
    order by p.name`.execute(s.db);
  expect(rows.length).toBeGreaterThan(2);
  const at = (head: string) => first!.data[heads]!.indexOf(head);
  const body = first!.data.slice(heads + 2).filter((row) => row[0] !== null || row[1] === 'Jumlah');
  for (const report of rows) {
    const row = body.find((cells) => cells[1] === report.name)!;
    expect([row[at('Semua balita (S)')], row[at('Tidak naik (T)')]], report.name).toEqual([report.S, report.T]);
    const source = second!.data.find((cells) => cells[3] === report.receipt)!;
    expect([source[0], source[2], source[4]]).toEqual([report.name, 'September 2026', 1]);
  }
  const all = first!.data.find((row) => row[1] === 'Jumlah')!;
  expect(all[at('Semua balita (S)')]).toBe(rows.reduce((sum, row) => sum + row.S, 0));
  expect(first!.data[0]![0]).toMatch(/^Rekap SKDN: .*, September 2026$/);
  expect(
    first!.data
      .flat()
      .filter((cell) => typeof cell === 'string')
      .join('\n'),
  ).toMatch(/Versi 30 November 2026[\s\S]*Keadaan 5 Oktober 2026[\s\S]*kolom bentuk ini terisi/);
  expect((await written(one)).name).toMatch(/^Rekap SKDN (Kel|Desa) [\p{L} ]+ Sep 2026\.xlsx$/u);
});

test('a year by month: S is the mean of its months, D their sum, and what nobody tells stays empty and is counted', async () => {
  const chair = await s.as(await s.find('chair'));
  const one = await reply(chair, 'sip7_64-74_2026_csv');
  const rows = parse(Buffer.from((await written(one)).bytes), { bom: true, delimiter: ';' }) as string[][];
  const at = (head: string) => rows[0]!.indexOf(head);
  const months = rows.slice(1).filter(([number]) => /^\d+$/.test(number!));
  expect(months.map((row) => row[1])).toContain('September 2026');
  const whole = rows.find((row) => row[1]?.startsWith('Jumlah'))!;
  const figures = (head: string) =>
    months
      .map((row) => row[at(head)]!)
      .filter((one) => one !== '')
      .map(Number);
  const sum = (head: string) => figures(head).reduce((all, value) => all + value, 0);
  expect(Number(whole[at('Penimbangan balita, D, L+P')])).toBe(sum('Penimbangan balita, D, L+P'));
  const S = figures('Penimbangan balita, S, L+P');
  expect(Number(whole[at('Penimbangan balita, S, L+P')])).toBe(
    Math.round(sum('Penimbangan balita, S, L+P') / S.length),
  );
  expect(months.every((row) => row[at('Imunisasi ibu TT')] === '')).toBe(true);
  expect(one.parts[1]!).toMatchObject({ args: { of: 56 } });
});

test('what is held back on the sheet is held back on the second one, and nothing of it can be subtracted', async () => {
  const camat = await s.as(await s.find('camat'));
  const [own] = (await room.lookups.scopes!(camat, {})) as Option[];
  const [first, second] = await sheetsOf(await reply(camat, `skdn_${own!.value}_2026-09_xlsx`));
  expect(first!.data.flat()).toContain('…');
  const heads = second!.data.findIndex((row) => row[0] === 'Posyandu');
  const figures = ['T', 'O', 'B', 'BGM', '2T'].map((name) => second!.data[heads]!.indexOf(name)).filter((at) => at > 0);
  const told = second!.data.slice(heads + 1).flatMap((row) => figures.map((at) => row[at]));
  expect(told).toContain('…');
  for (const value of told) expect([1, 2, 3, 4]).not.toContain(value);
});

test('only her own area, whatever a button says, and a row in the trail for each file', async () => {
  const her = await lurah();
  const own = asValue(await someVillage());
  for (const argument of [`skdn_64-74_2026-09_xlsx`, 'skdn_p999999_2026-09_xlsx', `skdn__2026-09_xlsx`])
    await expect(reply(her, argument)).rejects.toThrow('not-your-area');
  for (const argument of [`x_${own}_2026-09_xlsx`, `skdn_${own}_2026-09_exe`, `skdn_${own}_2027-01_xlsx`, 'x', ''])
    await expect(reply(her, argument)).rejects.toThrow(/no-form|no-such-month/);
  await reply(her, `sip6_${own}_2026-09_pdf`);
  const rows = await s.db
    .selectFrom('audit')
    .select(['action', 'subject', 'detail'])
    .where('action', '=', 'reporting.download')
    .where('actor', '=', her.person!.id)
    .execute();
  expect(rows).toEqual([
    {
      action: 'reporting.download',
      subject: `area ${own.replaceAll('-', '.')}`,
      detail: { form: 'sip6', months: '2026-09', kind: 'pdf' },
    },
  ]);
});

test('a month without a report makes no file, and other months are offered', async () => {
  const one = await reply(await lurah(), `skdn_${asValue(await someVillage())}_2024-01_xlsx`);
  expect(one.document).toBeUndefined();
  expect(one.choices!.length).toBeGreaterThan(1);
});

test.each([
  ['xlsx', ['skdn', 'sip6', 'sip7', 'ilp1', 'ilp2', 'ilp3', 'ilp4']],
  ['pdf', ['sip7']],
])('forms can be written as %s, the same twice', async (kind, forms) => {
  const kader = await s.as(await s.find('kader', { posyandu: 12 }));
  for (const form of forms) {
    const one = await reply(kader, `${form}_p12_2026_${kind}`);
    const [bytes, again] = [await written(one), await written(one)].map((file) => Buffer.from(file.bytes));
    expect(bytes!.length, form).toBeGreaterThan(2000);
    expect(bytes!.equals(again!), form).toBe(true);
  }
});

test('the ILP table of children is counted in their register, each row traced to the scales', async () => {
  const kader = await s.as(await s.find('kader', { posyandu: 1 }));
  const services = JSON.stringify({
    worm: true,
    vaccines: [{ antigen: 'BCG' }, { antigen: 'OPV', dose: 1 }],
    tbc: { cough: true, fever: true },
  });
  const weighed = await s.db
    .selectFrom('weighing')
    .innerJoin('child', 'child.id', 'weighing.child')
    .select(['weighing.child', 'weighing.day', 'weighing.growth', 'child.sex', 'child.born'])
    .where('weighing.posyandu', '=', 1)
    .where('month', '=', '2026-09')
    .where('weight', 'is not', null)
    .execute();
  await s.db
    .updateTable('weighing')
    .set({ services })
    .where('posyandu', '=', 1)
    .where('month', '=', '2026-09')
    .execute();
  const [first, second] = await sheetsOf(await reply(kader, 'ilp2_p1_2026-09_xlsx'));
  const heads = first!.data.findIndex((row) => row.includes('Sasaran'));
  const row = first!.data[heads + 2]!;
  const at = (head: string, below?: string) => {
    const column = first!.data[heads]!.indexOf(head);
    if (below === undefined) return row[column];
    return row[first!.data[heads + 1]!.findIndex((one, place) => place >= column && one === below)];
  };
  expect([at('Datang', 'Bayi'), at('Datang', 'Balita')].reduce<number>((all, one) => all + Number(one), 0)).toBe(
    weighed.length,
  );
  expect(Number(at('Sasaran', 'Bayi 0–6 bulan'))).toBe(
    Number(at('Datang', 'Bayi')) + Number(at('Tidak datang', 'Bayi')),
  );
  const bbu = weighed.map(({ growth }) => (growth as unknown as { classes: { bbu: string } }).classes.bbu);
  expect(at('BB/U', 'Normal')).toBe(bbu.filter((one) => one === 'normal').length);
  expect(at('BB/U', 'Di bawah −2 SD')).toBe(bbu.filter((one) => /kurang/.test(one)).length);
  expect([at('Obat cacing'), at('Imunisasi'), at('TBC, 2 gejala')]).toEqual([
    weighed.length,
    weighed.length,
    weighed.length,
  ]);
  // Nobody told it: no 0.
  expect([at('MP-ASI'), at('ASI eksklusif')]).toEqual([null, null]);
  const traced = second!.data.find((cells) => cells[3] === 'Register anak')!;
  expect(traced.slice(0, 3)).toEqual([first!.data[heads + 2]![0], expect.any(String), 'September 2026']);
  expect(traced).toContain(at('BB/U', 'Normal'));

  const [sip] = await sheetsOf(await reply(kader, 'sip7_p1_2026-09_xlsx'));
  const top = sip!.data.findIndex((one) => one.includes('BCG'));
  const bcg = sip!.data[top]!.indexOf('BCG');
  const boys = weighed.filter(({ sex }) => sex === 'L').length;
  expect(sip!.data[top + 3]!.slice(bcg, bcg + 2)).toEqual([boys, weighed.length - boys]);
});

test.each(['lurah', 'camat'] as const)('a %s reads no few children of the register, on neither sheet', async (role) => {
  const posyandu = await s.db.selectFrom('posyandu').select('area').where('id', '=', 1).executeTakeFirstOrThrow();
  const area = role === 'lurah' ? posyandu.area : posyandu.area.slice(0, 8);
  const one = await reply(await s.as(await s.find(role, { area })), `ilp2_${asValue(area)}_2026-09_xlsx`);
  const [first, second] = await sheetsOf(one);
  const heads = first!.data.findIndex((row) => row.includes('Sasaran'));
  const cells = first!.data.slice(heads + 2).flatMap((row) => row.slice(1));
  expect(cells).toContain('…');
  for (const cell of cells) expect([1, 2, 3, 4]).not.toContain(cell);
  const rows = second!.data.filter((row) => row[3] === 'Register anak');
  expect(rows.length).toBeGreaterThan(0);
  for (const cell of rows.flatMap((row) => row.slice(4))) expect([1, 2, 3, 4]).not.toContain(cell);
});

test('above a kecamatan the register is not counted, and the file says so', async () => {
  const [first] = await sheetsOf(await reply(await s.as(await s.find('chair')), 'ilp2_64-74_2026-09_xlsx'));
  expect(first!.data.flat().join(' ')).toContain('sampai tingkat kecamatan');
});

test.each(['xlsx', 'csv', 'pdf'])('the list of posyandu as %s, the same twice', async (kind) => {
  const one = await reply(await s.as(await s.find('chair')), `posyandu_64-74_x_${kind}`);
  const [file, again] = [await written(one), await written(one)];
  expect(Buffer.from(file.bytes).equals(Buffer.from(again.bytes))).toBe(true);
  expect(file.name).toMatch(/^Daftar posyandu .*Okt 2026\./);
  if (kind !== 'csv') return;
  const all = await s.db.selectFrom('posyandu').select('name').where('closed_at', 'is', null).execute();
  const rows = parse(Buffer.from(file.bytes), { bom: true, delimiter: ';' }) as string[][];
  expect(
    rows
      .slice(1, all.length + 1)
      .map(([name]) => name)
      .sort(),
  ).toEqual(all.map(({ name }) => name).sort());
});

test('lists of children are offered to those alone who may know them, whatever is asked', async () => {
  const forms = async (context: Context) =>
    ((await files.lookups.download_forms(context, {})) as Option[]).map(({ value }) => value);
  const bidan = await s.as(await s.find('bidan', { area: await someVillage() }));
  expect(await forms(bidan)).toEqual(expect.arrayContaining(['eppgbm', 'anak', 'posyandu']));
  const her = await lurah();
  expect(await forms(her)).not.toContain('eppgbm');
  await expect(files.effects.download(her, { form: 'eppgbm', sheet: 'xlsx', post: '1' })).rejects.toThrow('sums-only');
  await expect(files.effects.download_asked(her, { text: 'kirim excel e-ppgbm' })).rejects.toThrow('sums-only');
  const kader = await s.as(await s.find('kader', { posyandu: 1 }));
  const [list] = (await files.effects.download(kader, { form: 'eppgbm', sheet: 'xlsx', post: '1' })).replies;
  expect(list).toMatchObject({ document: { writer: 'children.list', args: { form: 'ppgbm', posyandu: [1] } } });
  await expect(files.effects.download(kader, { form: 'anak', kind: 'pdf', post: '40' })).rejects.toThrow('not-yours');
  await expect(files.effects.download(kader, { form: 'eppgbm', sheet: 'exe', post: '1' })).rejects.toThrow('no-form');
});

test('the operator gets the same files, with few held back unless the office looks after them', async () => {
  const order = recapOrder(s.db, { now: () => monday, render: (one) => texts.render('id', one), register: forForms });
  const run = async (change: object) => {
    const body = JSON.stringify({
      form: 'skdn',
      area: '64.74',
      months: '2026-09',
      format: 'csv',
      few: 'hold',
      ...change,
    });
    const lines: RecapLine[] = [];
    for await (const line of order(new Request('http://localhost', { method: 'POST', body }))) lines.push(line);
    return lines;
  };
  const [held] = (await run({})) as [Extract<RecapLine, { file: string }>];
  expect(held.held).toBeGreaterThan(0);
  expect(Buffer.from(held.file, 'base64').toString()).toContain('…');
  const [all] = (await run({ few: 'send' })) as [Extract<RecapLine, { file: string }>];
  expect(all.held).toBe(0);
  expect(await run({ area: '99.99' })).toEqual([{ problem: 'area' }]);
  expect(await run({ months: 'oktober' })).toEqual([{ problem: 'months' }]);
  expect(await run({ months: '2020' })).toEqual([{ none: expect.stringContaining('2020') }]);
});
