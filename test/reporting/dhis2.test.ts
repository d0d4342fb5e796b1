/** A month for DHIS2, against a loopback server that answers as DHIS2 does. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { figuresOfReports } from '../../src/reporting/dhis2/figures.ts';
import { type Dhis2Line, dhis2Order } from '../../src/reporting/dhis2/order.ts';
import type { DataValue } from '../../src/reporting/dhis2/values.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { type District, monday, openDistrict } from './district.ts';

let s: District;
let server: string;
/** What the server holds: `dataElement|period|orgUnit|coc` to value. */
const held = new Map<string, string>();
const known = { elements: new Set<string>(), units: new Set<string>() };
const asked: { query: URLSearchParams; body: { dataSet?: string; dataValues: DataValue[] } }[] = [];
/** Instead of its own answer: a status. And whether it is an old one, which says no places of its conflicts and wraps nothing. */
let broken: number | undefined;
let old = false;
/** Everything is refused: what it says then. */
let refusal: object | undefined;

const dhis2 = createServer(async (request, response) => {
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const url = new URL(request.url!, 'http://localhost');
  if (refusal) return answer(409, refusal);
  if (broken !== undefined) return answer(broken, {});
  if (url.pathname !== '/dhis/api/dataValueSets') return answer(404, {});
  if (request.headers.authorization !== 'ApiToken d2pat_right') return answer(401, {});
  const body = (await json(request)) as (typeof asked)[0]['body'];
  asked.push({ query: url.searchParams, body });
  const count = { imported: 0, updated: 0, ignored: 0, deleted: 0 };
  const conflicts: object[] = [];
  body.dataValues.forEach((one, at) => {
    const key = [one.dataElement, one.period, one.orgUnit, one.categoryOptionCombo ?? ''].join('|');
    const wrong = !known.elements.has(one.dataElement)
      ? 'dataElement'
      : !known.units.has(one.orgUnit)
        ? 'orgUnit'
        : undefined;
    if (wrong) {
      count.ignored++;
      conflicts.push({
        object: one[wrong],
        value: `${wrong} not found or not accessible: ${one[wrong]}`,
        ...(!old && { property: wrong, indexes: [at] }),
      });
      return;
    }
    const dry = url.searchParams.get('dryRun') === 'true';
    if (one.deleted) count.deleted++;
    else if (held.has(key)) count.updated++;
    else count.imported++;
    if (dry) return;
    if (one.deleted) held.delete(key);
    else held.set(key, one.value);
  });
  const summary = {
    status: conflicts.length > 0 ? 'WARNING' : 'SUCCESS',
    importCount: count,
    conflicts,
    dataSetComplete: 'false',
    ...(!old && { rejectedIndexes: conflicts.flatMap((one) => (one as { indexes?: number[] }).indexes ?? []) }),
  };
  answer(
    conflicts.length > 0 ? 409 : 200,
    old ? summary : { httpStatus: 'OK', status: 'OK', response: { responseType: 'ImportSummary', ...summary } },
  );
});

beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
  await seedDemoReports(s.db, monday);
  await new Promise<void>((resolve) => dhis2.listen(0, '127.0.0.1', resolve));
  server = `http://127.0.0.1:${(dhis2.address() as AddressInfo).port}/dhis`;
});
afterAll(async () => {
  dhis2.close();
  await s.records.close();
});
beforeEach(() => {
  asked.length = 0;
  broken = undefined;
  old = false;
  refusal = undefined;
});

const elements = {
  S: 'elementS',
  D: { id: 'elementD', categoryOptionCombo: 'combo' },
  BGM: 'elementBGM',
  reported: 'elementRep',
};
const mapping = (change: object = {}) =>
  JSON.stringify({ dataSet: 'set', level: 'desakel', dataElements: elements, orgUnitIdScheme: 'code', ...change });
async function run(
  way: 'file' | 'dry-run' | 'send',
  change: { mapping?: string; area?: string; month?: string; token?: string } = {},
) {
  const { token = 'd2pat_right', ...rest } = change;
  const order = { mapping: mapping(), area: '64.74', month: '2026-09', way, server: { url: server, token }, ...rest };
  const lines: Dhis2Line[] = [];
  const request = new Request('http://localhost', { method: 'POST', body: JSON.stringify(order) });
  for await (const line of dhis2Order(s.db, { now: () => monday, figures: figuresOfReports })(request))
    lines.push(line);
  return lines;
}
const villages = async () =>
  (
    await s.db.selectFrom('rollup').select(['area', 'cells', 'reports']).where('period', '=', '2026-09').execute()
  ).filter(({ area }) => area.length === 13);

test('the file holds each figure of each desa/kelurahan as it was reported, and few are held back', async () => {
  const [told, file] = (await run('file')) as [
    Extract<Dhis2Line, { values: number }>,
    Extract<Dhis2Line, { file: object }>,
  ];
  const rows = await villages();
  const { dataValues, dataSet } = file.file;
  expect(dataSet).toBe('set');
  expect(
    dataValues
      .filter(({ dataElement }) => dataElement === 'elementS')
      .map(({ orgUnit, value }) => [orgUnit, Number(value)])
      .sort(),
  ).toEqual(rows.map(({ area, cells }) => [area, cells.S![0]]).sort());
  expect(dataValues[0]).toMatchObject({ period: '202609', orgUnit: expect.stringMatching(/^64\.74\./) });
  expect(dataValues.find(({ dataElement }) => dataElement === 'elementD')).toMatchObject({
    categoryOptionCombo: 'combo',
  });
  const few = dataValues.filter(
    ({ dataElement, value }) => dataElement === 'elementBGM' && Number(value) > 0 && Number(value) < 5,
  );
  expect(few).toEqual([]);
  expect(told.held).toBeGreaterThan(0);
  // The office that looks after these children gets them.
  const all = (await run('file', { mapping: mapping({ few: 'send' }) })) as [
    { held: number },
    { file: { dataValues: DataValue[] } },
  ];
  expect(all[0].held).toBe(0);
  expect(all[1].file.dataValues.length).toBe(dataValues.length + told.held);
});

test('a wrong mapping, figure, area or month is named, and nothing is asked of the server', async () => {
  expect(await run('send', { mapping: 'level: [' })).toMatchObject([{ wrong: expect.any(String) }]);
  expect(await run('send', { mapping: mapping({ level: 'dusun' }) })).toMatchObject([
    { wrong: expect.stringContaining('level') },
  ]);
  expect(await run('send', { mapping: mapping({ dataElements: { S: 'e', Q: 'e' } }) })).toEqual([
    { problem: 'figures', names: 'Q' },
  ]);
  expect(await run('send', { area: '99.01' })).toEqual([{ problem: 'area' }]);
  expect(await run('send', { month: '2026-9' })).toEqual([{ problem: 'month' }]);
  expect(asked).toEqual([]);
});

test('a dry run changes nothing there and is remembered by nobody here', async () => {
  known.elements = new Set(['elementS', 'elementD', 'elementBGM', 'elementRep']);
  known.units = new Set((await villages()).map(({ area }) => area));
  const lines = await run('dry-run');
  expect(lines[1]).toMatchObject({ dryRun: true, ignored: 0 });
  expect(asked[0]!.query.get('dryRun')).toBe('true');
  expect(held.size).toBe(0);
  expect(await s.db.selectFrom('dhis2_sent').select('target').execute()).toEqual([]);
});

test('what was sent is sent once: then only what has changed, and what was taken back is deleted there', async () => {
  const [first] = (await run('send')) as unknown as [{ changed: number }];
  expect(held.size).toBe(first.changed);
  asked.length = 0;
  expect(await run('send')).toMatchObject([{ changed: 0 }]);
  expect(asked).toEqual([]);
  const one = await s.db
    .selectFrom('report')
    .select(['posyandu', 'area', 'answers'])
    .where('period', '=', '2026-09')
    .limit(1)
    .executeTakeFirstOrThrow();
  const change = (answers: object) =>
    s.db
      .updateTable('report')
      .set({ answers: JSON.stringify(answers) })
      .where('posyandu', '=', one.posyandu)
      .where('period', '=', '2026-09')
      .execute();
  await change({ ...one.answers, S: Number(one.answers.S) + 1 });
  expect((await run('send'))[0]).toMatchObject({ changed: 1 });
  expect(asked[0]!.body.dataValues).toMatchObject([{ dataElement: 'elementS', orgUnit: one.area }]);
  // The village reports no more: its values are deleted there.
  const before = held.size;
  await s.db.deleteFrom('report').where('area', '=', one.area).where('period', '=', '2026-09').execute();
  const [, told] = await run('send');
  expect(told).toMatchObject({ deleted: expect.any(Number), imported: 0 });
  expect([...held.keys()].filter((key) => key.includes(`|${one.area}|`) && !key.startsWith('elementRep'))).toEqual([]);
  expect(held.size).toBeLessThan(before);
  // Another data set has taken nothing yet.
  expect((await run('send', { mapping: mapping({ dataSet: 'other' }) }))[0]).toMatchObject({
    changed: expect.any(Number),
  });
});

test('what is refused is named in words and sent again, also by a server that says less', async () => {
  await s.db.deleteFrom('dhis2_sent').execute();
  held.clear();
  known.elements.delete('elementD');
  const lines = await run('send');
  const conflicts = lines.flatMap((line) => ('conflict' in line ? [line.conflict] : []));
  expect(conflicts.length).toBeGreaterThan(10);
  expect(conflicts[0]).toMatchObject({ figure: 'D', what: 'dataElement', place: expect.stringMatching(/\w/) });
  known.elements.add('elementD');
  // Only what was refused goes again.
  expect((await run('send'))[0]).toMatchObject({ changed: conflicts.length });
  old = true;
  await s.db.deleteFrom('dhis2_sent').execute();
  const [unit] = known.units;
  known.units.delete(unit!);
  const said = (await run('send')).flatMap((line) => ('conflict' in line ? [line.conflict.what] : []));
  expect(new Set(said)).toEqual(new Set(['orgUnit']));
  known.units.add(unit!);
  const size = held.size;
  await run('send');
  // Sent again as a whole, and there once.
  expect(held.size).toBeGreaterThanOrEqual(size);
  expect((await run('send'))[0]).toMatchObject({ changed: 0 });
});

test('a server that cannot be reached, refuses or answers nonsense: said in words, and nothing counts as sent', async () => {
  await s.db.deleteFrom('dhis2_sent').execute();
  const failure = async (...given: Parameters<typeof run>) =>
    (await run(...given)).flatMap((line) => ('failure' in line ? [line.failure] : []));
  expect(await failure('send', { token: 'd2pat_wrong' })).toEqual(['login']);
  for (const [status, what] of [
    [403, 'rights'],
    [404, 'path'],
    [302, 'path'],
    [503, 'busy'],
    [500, 'answer'],
    [200, 'answer'],
  ] as const) {
    broken = status;
    expect([status, await failure('send')]).toEqual([status, [what]]);
  }
  expect(await s.db.selectFrom('dhis2_sent').select('target').execute()).toEqual([]);
});

test('of posyandu: their own organisation units, and those without one are named', async () => {
  const { posyandu } = await s.db
    .selectFrom('report')
    .select('posyandu')
    .where('period', '=', '2026-09')
    .limit(1)
    .executeTakeFirstOrThrow();
  const found = await run('file', {
    mapping: mapping({ level: 'posyandu', dataElements: { S: 'e', D: 'f' }, orgUnits: { [`p${posyandu}`]: 'unit1' } }),
  });
  const [told, file] = found as [{ unmapped: string[] }, { file: { dataValues: DataValue[] } }];
  expect(file.file.dataValues.map(({ dataElement, orgUnit }) => `${dataElement} ${orgUnit}`).sort()).toEqual([
    'e unit1',
    'f unit1',
  ]);
  expect(told.unmapped.length).toBeGreaterThan(10);
});

test('a set that is refused as a whole is said in its own words, and nothing counts as sent', async () => {
  await s.db.deleteFrom('dhis2_sent').execute();
  // As 2.38 and later answer where the data set is unknown.
  refusal = {
    httpStatus: 'Conflict',
    httpStatusCode: 409,
    status: 'ERROR',
    message: 'Data set not found or not accessible: `set`',
  };
  const [, line] = await run('send');
  expect(line).toEqual({ failure: 'refused', words: 'Data set not found or not accessible: `set`' });
  expect(await s.db.selectFrom('dhis2_sent').select('target').execute()).toEqual([]);
});

test('a conflict that many values share is told once, and the places decide what was taken', async () => {
  await s.db.deleteFrom('dhis2_sent').execute();
  const at = [0, 1, 2];
  const summary = {
    responseType: 'ImportSummary',
    status: 'WARNING',
    importCount: { imported: 5, updated: 0, ignored: 3, deleted: 0 },
    conflicts: [
      {
        object: '202609',
        objects: { period: '202609' },
        value: 'Period: `202609` is after latest open future period',
        errorCode: 'E7641',
        property: 'period',
        indexes: at,
      },
    ],
    rejectedIndexes: at,
  };
  refusal = {
    httpStatus: 'Conflict',
    httpStatusCode: 409,
    status: 'WARNING',
    message: 'One more conflicts encountered',
    response: summary,
  };
  const lines = await run('send');
  expect(lines.flatMap((line) => ('conflict' in line ? [line.conflict] : []))).toMatchObject([
    { what: 'period', count: 3 },
  ]);
  refusal = undefined;
  expect((await run('send'))[0]).toMatchObject({ changed: 3 });
});
