/** Every figure that the tables and files of a small area show to people without the right to small ones, put together: none of 1 to 4 comes out of it. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { areaValue } from '../../src/directory/areas/areas.ts';
import type { Cell, Table } from '../../src/page.ts';
import type { Records } from '../../src/records/open.ts';
import { reportOf, storeReport } from '../../src/reporting/base/versions.ts';
import { formTable } from '../../src/reporting/files/form-table.ts';
import { columnName, type FormName, figuresOf, layoutOf } from '../../src/reporting/files/layouts.ts';
import { recapOffers } from '../../src/reporting/recap/offers.ts';
import { type Person, Refusal, type Role, type TableOffer } from '../../src/room.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { type Equation, solved } from '../support/solved.ts';
import { at, texts } from './district.ts';

const now = at('2026-10-20T09:00:00+08:00');
const months = ['2026-08', '2026-09'];
const [kabupaten, kecamatan] = ['64.72', '64.72.09'];
const villages = ['64.72.09.1009', '64.72.09.1010'];
const always = ['S', 'K', 'D', 'N'];
const sexes = ['L', 'P'];

let records: Records;
beforeAll(async () => {
  records = await openTestRecords();
});
afterAll(() => records.close());
beforeEach(() => clearRecords(records));

interface Post {
  id: number;
  area: string;
}

async function makeArea(sizes: readonly number[]): Promise<Post[]> {
  const areas = [
    { code: '64', parent: null, level: 'provinsi' as const, kind: null },
    { code: kabupaten, parent: '64', level: 'kabkota' as const, kind: null },
    { code: kecamatan, parent: kabupaten, level: 'kecamatan' as const, kind: null },
    ...villages.map((code) => ({ code, parent: kecamatan, level: 'desakel' as const, kind: 'kelurahan' as const })),
  ];
  for (const one of areas)
    await records.db
      .insertInto('area')
      .values({ ...one, name: `Wilayah ${one.code}`, zone: 'WITA', settings: '{}' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const values = sizes.flatMap((size, village) =>
    Array.from({ length: size }, (_, at) => ({
      area: villages[village]!,
      name: `Posyandu ${village}${at}`,
      kind: 'posyandu' as const,
    })),
  );
  return records.db.insertInto('posyandu').values(values).returning(['id', 'area']).execute();
}

const few = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(25));
const families = ['N', 'T', 'O', 'B', 'BGM', 'VA6', 'bayi', 'balita'];
/** Some tell no girls and boys, some do not report. */
const told = fc
  .tuple(
    fc.constantFrom('both', 'both', 'whole', 'none'),
    fc.record(
      Object.fromEntries([
        ...families.flatMap((name) => sexes.map((sex) => [`${name}_${sex}`, few])),
        ...['births', 'TT', 'bumil'].map((name) => [name, few]),
      ]),
    ),
  )
  .map(([kind, figures]) => {
    if (kind === 'none') return undefined;
    const all: Record<string, number> = { ...figures };
    for (const sex of sexes) {
      all[`N_${sex}`] = Math.max(1, all[`N_${sex}`]!);
      all[`D_${sex}`] = ['N', 'T', 'O', 'B'].reduce((sum, name) => sum + all[`${name}_${sex}`]!, 0);
      all[`BGM_${sex}`] = Math.min(all[`BGM_${sex}`]!, all[`D_${sex}`]!);
      for (const name of ['S', 'K']) all[`${name}_${sex}`] = all[`D_${sex}`]! + 7;
      for (const name of ['VA6', 'bayi', 'balita'])
        all[`${name}_${sex}`] = Math.min(all[`${name}_${sex}`]!, all[`S_${sex}`]!);
    }
    for (const name of ['S', 'K', 'D', ...families]) all[name] = all[`${name}_L`]! + all[`${name}_P`]!;
    all.TT = Math.min(all.TT!, all.D!);
    return kind === 'both' ? all : Object.fromEntries(Object.entries(all).filter(([name]) => !/_[LP]$/.test(name)));
  });

type Told = Record<string, number>;
type Reports = ReadonlyMap<string, Told>;

const unknown = (place: string, month: string, figure: string) => `${place} ${month} ${figure}`;

/** What everybody knows of how figures hang together: posyandu come to their areas, girls and boys to all, and who was weighed gained, or did not, or was new. */
function known(posts: readonly Post[], reports: Reports): Equation[] {
  const figures = [...new Set([...reports.values()].flatMap((one) => Object.keys(one)))];
  const sum = (of: string[], to: string): Equation => ({
    of: new Map([...of.map((one): [string, number] => [one, 1]), [to, -1]]),
    comes: 0,
  });
  const has = (place: string, month: string, figure: string) =>
    reports.get(`${place} ${month}`)?.[figure] !== undefined;
  return months.flatMap((month) => {
    const below = (area: string) => posts.filter((one) => one.area.startsWith(area)).map(({ id }) => `p${id}`);
    const areas = [kabupaten, kecamatan, ...villages].flatMap((area) =>
      figures.map((figure) =>
        sum(
          below(area)
            .filter((post) => has(post, month, figure))
            .map((post) => unknown(post, month, figure)),
          unknown(area, month, figure),
        ),
      ),
    );
    const own = posts.flatMap(({ id }) => {
      const post = `p${id}`;
      if (!has(post, month, 'D')) return [];
      const name = (figure: string) => unknown(post, month, figure);
      const both = has(post, month, 'D_L');
      return ['', ...(both ? ['_L', '_P'] : [])]
        .map((sex) =>
          sum(
            ['N', 'T', 'O', 'B'].map((one) => name(`${one}${sex}`)),
            name(`D${sex}`),
          ),
        )
        .concat(
          both
            ? ['S', 'K', 'D', ...families].map((one) =>
                sum(
                  sexes.map((sex) => name(`${one}_${sex}`)),
                  name(one),
                ),
              )
            : [],
        );
    });
    return [...areas, ...own];
  });
}

const plain = (cell: Cell): Cell =>
  typeof cell === 'object' && cell !== null && 'cell' in cell ? plain(cell.cell) : cell;

/** Which figures the column of a table tells; a rate those above and below its line. */
const ofRates: Record<string, [string[], string[]]> = {
  ks: [['K'], ['S']],
  ds: [['D'], ['S']],
  nd: [['N'], ['D']],
  nnt: [['N'], ['N', 'T']],
};

interface Shown {
  table: Table;
  /** By the words in which a row names it; and the months of a row that names none. */
  places: ReadonlyMap<string, string>;
  own: string;
  span: readonly string[];
  figure(column: string): readonly string[] | undefined;
}

/** Every number of a table. S and K of several months are means, which are rounded and tell nothing exactly. */
function figuresShown(shown: Shown): Equation[] {
  const { table, places, own, span } = shown;
  const equations: Equation[] = [];
  table.rows.forEach((row, index) => {
    const cells = row.map(plain);
    const named = cells.find((cell): cell is string => typeof cell === 'string' && places.has(cell));
    const isSum = table.summed === true && index === table.rows.length - 1;
    const place = isSum ? own : named === undefined ? own : places.get(named)!;
    const month = isSum
      ? undefined
      : cells.find((cell): cell is string => typeof cell === 'string' && months.includes(cell));
    const of = month === undefined ? span : [month];
    const add = (figures: readonly string[], comes: number) => {
      const exact = of.length === 1 || figures.every((one) => !/^[SK]/.test(one));
      if (exact)
        equations.push({
          of: new Map(of.flatMap((one) => figures.map((figure): [string, number] => [unknown(place, one, figure), 1]))),
          comes,
        });
    };
    table.columns.forEach(({ name }, at) => {
      const cell = cells[at];
      const figures = shown.figure(name);
      if (typeof cell === 'number' && figures) add(figures, cell);
      const rate = ofRates[name];
      if (rate && typeof cell === 'object' && cell !== null && 'rate' in cell) {
        add(rate[0], cell.rate[0]);
        add(rate[1], cell.rate[1]);
      }
    });
  });
  return equations;
}

const { tables } = recapOffers({ texts });
const form = formTable({});
const forms: FormName[] = ['skdn', 'sip6', 'sip7', 'ilp1'];
const upper = new Map([...always, ...families, 'TT', 'births', 'bumil'].map((one) => [one.toLowerCase(), one]));
const byName = (column: string): string[] | undefined => {
  const [, name = '', sex] = /^(\w+?)(?:_([lp]))?$/.exec(column) ?? [];
  const figure = upper.get(name);
  return figure === undefined ? undefined : [sex ? `${figure}_${sex.toUpperCase()}` : figure];
};

/** All that can be read of each place, month by month and together: by one after the other of those who see it. */
async function read(
  people: readonly Person[],
  posts: readonly Post[],
  names: ReadonlyMap<string, string>,
): Promise<Equation[]> {
  const all: Equation[] = [];
  let turn = 0;
  const ask = async (offer: TableOffer, query: Record<string, string>) => {
    for (const _ of people) {
      try {
        return await offer.read({ now, db: records.db, person: people[turn++ % people.length]!, query });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return undefined;
  };
  const values = [kabupaten, kecamatan, ...villages].map((code) => [areaValue(code), code] as const);
  for (const [of, own] of [...values, ...posts.map(({ id }) => [`p${id}`, `p${id}`] as const)])
    for (const span of [...months.map((month) => [month]), months]) {
      const asked = { of, from: span[0]!, to: span.at(-1)! };
      const shown = { places: names, own, span };
      for (const offer of Object.values(tables)) {
        const table = await ask(offer, asked);
        if (table) all.push(...figuresShown({ ...shown, table, figure: byName }));
      }
      for (const name of forms) {
        const table = await ask(form, { ...asked, form: name });
        if (!table) continue;
        const layout = layoutOf(name);
        const figure = (column: string) => {
          const found = layout.columns.find((one) => columnName(one) === column);
          return found && found.rate === undefined && figuresOf(found).length > 0 ? figuresOf(found) : undefined;
        };
        all.push(...figuresShown({ ...shown, table, figure }));
        const trace = await table.trace?.();
        if (trace) all.push(...figuresShown({ ...shown, table: trace, figure: byName }));
      }
    }
  return all;
}

const reader = (role: Role, area: string): Person =>
  ({
    ...{ id: 1, name: 'Ibu Uji', language: 'id', zone: 'WITA', consented: true },
    grants: [{ role, area, posyandu: null, unit: null }],
  }) as never as Person;

test('nobody who lacks the right works out a figure of 1 to 4 from all tables and files of an area, whoever shares what she reads', async () => {
  const area = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
  await fc.assert(
    fc.asyncProperty(area, fc.array(told, { minLength: 12, maxLength: 12 }), async (sizes, figures) => {
      await clearRecords(records);
      const posts = await makeArea(sizes);
      const reports = new Map<string, Told>();
      for (const [at, post] of posts.entries())
        for (const [nth, month] of months.entries()) {
          const answers = figures[at * 2 + nth];
          if (!answers) continue;
          reports.set(`p${post.id} ${month}`, answers);
          await storeReport(records.db, reportOf(post, month), { answers, by: null as never, now });
        }
      const rows = await records.db.selectFrom('posyandu').select(['id', 'name']).execute();
      const places = new Map([
        ...rows.flatMap(({ id, name }): [string, string][] => [
          [name, `p${id}`],
          [name.replace('Posyandu ', ''), `p${id}`],
        ]),
        ...[kabupaten, kecamatan, ...villages].map((code): [string, string] => [`Wilayah ${code}`, code]),
      ]);
      const readers = [
        ...villages.map((code) => reader('lurah', code)),
        reader('camat', kecamatan),
        reader('chair', kabupaten),
      ];
      const shown = await read(readers, posts, places);
      const value = (name: string) => {
        const [place, month, figure] = name.split(' ') as [string, string, string];
        const of = place.startsWith('p')
          ? [place]
          : posts.filter((one) => one.area.startsWith(place)).map(({ id }) => `p${id}`);
        return of.reduce((sum, post) => sum + (reports.get(`${post} ${month}`)?.[figure] ?? 0), 0);
      };
      // What is read here is what the reports say: otherwise this test would read the tables wrongly.
      for (const { of, comes } of shown)
        expect(
          [...of].reduce((sum, [name, factor]) => sum + factor * value(name), 0),
          [...of.keys()].join(' + '),
        ).toBe(comes);
      if (reports.size > 0) expect(shown.length).toBeGreaterThan(50);
      const found = solved([...shown, ...known(posts, reports)]);
      const leaks = [...found].filter(([name, is]) => !always.includes(name.split(' ')[2]!) && is >= 1 && is <= 4);
      expect(leaks).toEqual([]);
      // Whoever looks after the children there reads what is held back from the others.
      const smallest = [...reports].find(([, { T }]) => T !== undefined && T >= 1 && T <= 4);
      if (!smallest) return;
      const bidan = solved(await read([reader('bidan', kabupaten)], posts, places));
      expect(bidan.get(`${smallest[0]} T`)).toBe(smallest[1].T);
    }),
    { numRuns: 2, seed: 15 },
  );
});
