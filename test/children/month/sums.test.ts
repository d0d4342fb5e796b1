import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../src/children/month/load.ts';
import { type Column, columns, type RowName, rowNames, total } from '../../../src/children/month/rows.ts';
import { type CountedChild, type CountedWeighing, type MonthRows, sumMonth } from '../../../src/children/month/sums.ts';

const child = (more: Partial<CountedChild> = {}): CountedChild => ({
  id: 1,
  posyandu: 7,
  sex: 'P',
  born: '2026-01-10',
  visitor: false,
  card: true,
  since: '2026-01-10',
  until: null,
  ...more,
});
const weighing = (more: Partial<CountedWeighing> = {}): CountedWeighing => ({
  child: 1,
  day: '2026-11-12',
  weight: 8000,
  gain: 'N',
  twice: false,
  below_red: false,
  doubt: null,
  checked: null,
  services: {},
  ...more,
});
test('a day that was opened by mistake, with nobody on it, is none of the month', () => {
  const days = (opened: string[], weighed: string[]) =>
    daysOf(
      opened.map((day) => ({ day })),
      weighed.map((day) => ({ day })),
    );
  expect(days(['2026-11-10', '2026-11-12'], ['2026-11-12', '2026-11-12'])).toEqual(['2026-11-12']);
  expect(days(['2026-11-10'], [])).toEqual([]);
  expect(days(['2026-11-10'], ['2026-11-05', '2026-11-03'])).toEqual(['2026-11-03', '2026-11-05']);
  expect(days(['2026-11-12'], ['2026-11-12', '2026-11-20'])).toEqual(['2026-11-12']);
});

const sums = (children: CountedChild[], weighings: CountedWeighing[] = [], days = ['2026-11-12']) =>
  sumMonth({ posyandu: 7, days, children, weighings });
const counted = (found: ReturnType<typeof sums>) => rowNames.filter((name) => total(found.rows[name]) > 0).join(' ');

describe('who counts in which row', () => {
  test.each<[string, Partial<CountedChild>, Partial<CountedWeighing> | undefined, string]>([
    ['a child that was weighed', {}, {}, 'S K D N came'],
    ['a child that did not come', {}, undefined, 'S K'],
    ['came and was not weighed', {}, { weight: null, gain: null }, 'S K came'],
    ['without a KMS', { card: false }, undefined, 'S'],
    ['of whom nobody said whether it has a KMS', { card: null }, undefined, 'S'],
    ['its KMS was seen at the scales', { card: null }, { services: { book: true } }, 'S K D N came'],
    ['a visitor', { visitor: true }, { gain: 'B' }, 'D B came'],
    ['a visitor who did not come', { visitor: true }, undefined, ''],
    ['born after the last open day', { born: '2026-11-13', since: '2026-11-13' }, undefined, ''],
    ['born on it', { born: '2026-11-12', since: '2026-11-12' }, undefined, 'S K'],
    ['moved away before it', { until: '2026-11-11' }, undefined, ''],
    ['moved away after it', { until: '2026-11-13' }, undefined, 'S K'],
    ['moved in after it', { since: '2026-11-20' }, undefined, ''],
    ['five years old on it', { born: '2021-11-12', since: '2021-11-12' }, undefined, ''],
    ['five on the next day', { born: '2021-11-13', since: '2021-11-13' }, undefined, 'S K'],
    ['belongs to another posyandu by now, and was weighed here', { posyandu: 8 }, {}, 'D N came'],
    ['below the red line, not gained twice', {}, { gain: 'T', twice: true, below_red: true }, 'S K D T BGM TT came'],
    ['vitamin A at 10 months', {}, { services: { vitaminA: 'given' } }, 'S K D N VA6 came'],
    ['vitamin A refused', {}, { services: { vitaminA: 'no' } }, 'S K D N came'],
    ['vitamin A at two years', { born: '2024-10-01' }, { services: { vitaminA: 'red' } }, 'S K D N VA12 came'],
    ['only ASI at two months', { born: '2026-09-01' }, { services: { asi: 'exclusive' } }, 'S K D N E came'],
    ['ASI and more', { born: '2026-09-01' }, { services: { asi: 'yes' } }, 'S K D N came'],
  ])('%s', (_, is, was, rows) => {
    expect(counted(sums([child(is)], was ? [weighing(was)] : []))).toBe(rows);
  });

  test('a child that was weighed twice counts once, with its last weighing and all that it was given', () => {
    const found = sums(
      [child()],
      [weighing({ day: '2026-11-20', gain: 'T' }), weighing({ services: { vitaminA: 'blue' } })],
      ['2026-11-12', '2026-11-20'],
    );
    expect(counted(found)).toBe('S K D T VA6 came');
    expect(total(found.rows.D)).toBe(1);
  });

  test('E0 to E6 are whole months, as they were told or as old as the child is', () => {
    const ages = [0, 1, 2, 3, 4, 5, 6, 7].map((months) => {
      const born = Temporal.PlainDate.from('2026-11-12').subtract({ months }).toString();
      return child({ id: months, born, since: born });
    });
    const all = ages.map(({ id }) => weighing({ child: id, services: { asi: 'exclusive' } }));
    expect(sums(ages, all).exclusive).toEqual([1, 1, 1, 1, 1, 1, 1]);
    const told = weighing({ child: 6, services: { asiMonths: 4 } });
    expect(sums(ages, [told]).exclusive).toEqual([0, 0, 0, 0, 1, 0, 0]);
  });

  test('tells how many are guests, without a word on the KMS, and in doubt', () => {
    const children = [child(), child({ id: 2, card: null }), child({ id: 3, visitor: true })];
    const all = [
      weighing({ doubt: 'bbu' }),
      weighing({ child: 2, doubt: 'bbu', checked: 'confirmed' }),
      weighing({ child: 3 }),
    ];
    expect(sums(children, all)).toMatchObject({ guests: 1, unsaid: 1, doubts: 1 });
  });
});

test('ten thousand months of any kind are what somebody counts who goes through the children one by one', () => {
  const random = mulberry(20261130);
  for (let month = 0; month < 10_000; month++) {
    const made = anyMonth(random);
    const found = sumMonth(made);
    const naive = byHand(made);
    for (const name of rowNames) {
      for (const column of columns) {
        if ((found.rows[name][column] ?? 0) !== (naive[name]?.[column] ?? 0))
          throw new Error(`${name} ${column} of ${JSON.stringify(made)}`);
      }
    }
    const { D, N, T, O, B, S, K, TT } = found.rows;
    const [d, s] = [total(D), total(S)];
    const whole = d === total(N) + total(T) + total(O) + total(B) && d <= s + found.guests;
    if (!whole || total(K) > s || total(TT) > total(T)) throw new Error(`sums of ${JSON.stringify(made)}`);
  }
});

/** Written without the code that it checks: one loop, dates as numbers. */
function byHand({ posyandu, days, children, weighings }: MonthRows) {
  const rows: Partial<Record<RowName, Partial<Record<Column, number>>>> = {};
  const last = days[days.length - 1]!;
  const months = (born: string, day: string) => {
    const [y1, m1, d1] = born.split('-').map(Number) as [number, number, number];
    const [y2, m2, d2] = day.split('-').map(Number) as [number, number, number];
    return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  };
  for (const one of children) {
    let weighed: CountedWeighing | undefined;
    let here: CountedWeighing | undefined;
    let book: boolean | undefined;
    let vitamin = false;
    let asi: string | undefined;
    for (const row of [...weighings].sort((a, b) => (a.day < b.day ? -1 : 1))) {
      if (row.child !== one.id) continue;
      here = row;
      if (row.weight !== null) weighed = row;
      book = row.services.book ?? book;
      if (row.services.vitaminA !== undefined && row.services.vitaminA !== 'no') vitamin = true;
      asi = row.services.asi ?? asi;
    }
    const on = (weighed ?? here)?.day ?? last;
    const age = months(one.born, on);
    if (one.born > on || age >= 60) continue;
    const band = age < 6 ? '0-5' : age < 12 ? '6-11' : age < 24 ? '12-23' : '24-59';
    const add = (name: RowName) => {
      rows[name] ??= {};
      const column: Column = `${band} ${one.sex}`;
      rows[name][column] = (rows[name][column] ?? 0) + 1;
    };
    const stays = one.since <= last && (one.until === null || one.until > last);
    const young = one.born <= last && months(one.born, last) < 60;
    if (one.posyandu === posyandu && !one.visitor && stays && young) {
      add('S');
      if (book ?? one.card) add('K');
    }
    if (here) add('came');
    if (vitamin && age >= 6 && age < 12) add('VA6');
    if (vitamin && age >= 12) add('VA12');
    if (asi === 'exclusive' && age < 6) add('E');
    if (!weighed) continue;
    add('D');
    add(weighed.gain as RowName);
    if (weighed.below_red) add('BGM');
    if (weighed.twice) add('TT');
  }
  return rows;
}

function anyMonth(random: () => number): MonthRows {
  const of = <T>(...all: T[]): T => all[Math.floor(random() * all.length)]!;
  const day = () => `2026-11-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const days = [...new Set(random() < 0.3 ? [day(), day()] : [day()])].sort();
  const children = Array.from({ length: Math.floor(random() * 8) }, (_, id) => {
    const born = Temporal.PlainDate.from('2026-11-28')
      .subtract({ days: Math.floor(random() * 1900) })
      .toString();
    const until = random() < 0.2 ? day() : null;
    const since = random() < 0.2 ? day() : born;
    const more = { sex: of<'L' | 'P'>('L', 'P'), card: of(true, true, false, null), visitor: random() < 0.1 };
    return child({ id, born, since, until, posyandu: random() < 0.1 ? 8 : 7, ...more });
  });
  const weighings = children.flatMap(({ id }) =>
    days
      .filter(() => random() < 0.6)
      .map((on) => {
        const gain = of<'N' | 'T' | 'O' | 'B'>('N', 'T', 'O', 'B');
        const services = { vitaminA: of('blue', 'no', undefined), asi: of('exclusive', 'yes', undefined) };
        const known = { ...services, book: of(true, false, undefined) };
        const told = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
        const is = random() < 0.1 ? { weight: null, gain: null } : { gain, twice: gain === 'T' && random() < 0.3 };
        return weighing({ child: id, day: on, below_red: random() < 0.1, services: told, ...is });
      }),
  );
  return { posyandu: 7, days, children, weighings };
}

/** Chance that is the same in every run. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
