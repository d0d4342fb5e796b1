/** The month of a posyandu out of its open days: every row of F/I-Gizi. Pure.
 *  Source: the form Catatan Bulanan Kegiatan Penimbangan, where D = N + T + O + B. */
import { monthsOld } from '../base/ages.ts';
import { belongs, type Child, type Weighing } from '../base/child.ts';
import { type Band, bandOf, type Row, type RowName, rowNames } from './rows.ts';

export type CountedChild = Pick<Child, 'id' | 'posyandu' | 'sex' | 'born' | 'visitor' | 'card' | 'since' | 'until'>;
export type CountedWeighing = Pick<
  Weighing,
  'child' | 'day' | 'weight' | 'gain' | 'twice' | 'below_red' | 'doubt' | 'checked'
> & { services: Told };

/** What of the services is counted. */
interface Told {
  vitaminA?: string;
  asi?: string;
  asiMonths?: number;
  book?: boolean;
}

export interface MonthRows {
  posyandu: number;
  /** Its open days, in order; where none was opened, the days on which somebody came. Never empty. */
  days: readonly string[];
  children: readonly CountedChild[];
  /** All of the month. */
  weighings: readonly CountedWeighing[];
}

export interface MonthSums {
  /** The last open day: who is under five and belongs to the posyandu on it is counted in S. */
  day: string;
  days: readonly string[];
  rows: Record<RowName, Row>;
  /** E0 to E6: children of so many completed months who have had nothing but ASI until now. */
  exclusive: number[];
  /** Weighed, but from elsewhere: counted in D and not in S. */
  guests: number;
  /** Children of whom nobody has said whether they hold a KMS: where there are any, K is not known. */
  unsaid: number;
  /** Weighings that looked wrong and that the bidan has not judged. */
  doubts: number;
}

/** A child with what became of it in this month. */
export interface Counted {
  child: CountedChild;
  /** Counts in S. */
  resident: boolean;
  /** The day on which its age is counted: when it was weighed, else when it came, else the last open day. */
  on: string;
  band: Band;
  came: boolean;
  /** The last of the month that has a weight. */
  weighed: CountedWeighing | undefined;
  /** Told on any day of the month. */
  told: Told[];
}

export function sumMonth(month: MonthRows): MonthSums {
  const day = month.days.at(-1)!;
  const all = countedIn(month);
  const rows = Object.fromEntries(rowNames.map((name) => [name, {}])) as MonthSums['rows'];
  for (const one of all) {
    for (const name of rowNames) {
      const column = `${one.band} ${one.child.sex}` as const;
      if (counts[name](one)) rows[name][column] = (rows[name][column] ?? 0) + 1;
    }
  }
  const exclusive = all.map(exclusiveFor);
  return {
    day,
    days: month.days,
    rows,
    exclusive: Array.from({ length: 7 }, (_, months) => exclusive.filter((one) => one === months).length),
    guests: all.filter(({ resident, weighed }) => weighed && !resident).length,
    unsaid: all.filter((one) => one.resident && hasCard(one) === undefined).length,
    doubts: all.filter(({ weighed }) => weighed?.doubt && weighed.checked === null).length,
  };
}

/** Everybody who counts in any row. */
export function countedIn({ posyandu, days, children, weighings }: MonthRows): Counted[] {
  const day = days.at(-1)!;
  const byChild = Map.groupBy(weighings, ({ child }) => child);
  return children.flatMap((child) => {
    const rows = (byChild.get(child.id) ?? []).toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const weighed = rows.findLast(({ weight }) => weight !== null);
    const seen = weighed ?? rows.at(-1);
    const on = seen?.day ?? day;
    const band = bandOf(child.born, on);
    const resident = child.posyandu === posyandu && belongs(child, day) && bandOf(child.born, day) !== undefined;
    if (!band || (!resident && !seen)) return [];
    const told = rows.map(({ services }) => services);
    return [{ child, resident, on, band, came: seen !== undefined, weighed, told }];
  });
}

/** In which rows a child counts. */
const counts: Record<RowName, (one: Counted) => boolean | undefined> = {
  S: ({ resident }) => resident,
  K: (one) => one.resident && hasCard(one),
  D: ({ weighed }) => weighed !== undefined,
  N: ({ weighed }) => weighed?.gain === 'N',
  T: ({ weighed }) => weighed?.gain === 'T',
  O: ({ weighed }) => weighed?.gain === 'O',
  B: ({ weighed }) => weighed?.gain === 'B',
  BGM: ({ weighed }) => weighed?.below_red,
  TT: ({ weighed }) => weighed?.twice,
  VA6: (one) => one.band === '6-11' && hadVitaminA(one),
  VA12: (one) => (one.band === '12-23' || one.band === '24-59') && hadVitaminA(one),
  E: (one) => one.band === '0-5' && exclusiveFor(one) !== undefined,
  came: ({ came }) => came,
};

/** What was said of it at the scales counts before what the register knew. */
const hasCard = ({ child, told }: Counted) =>
  told.findLast(({ book }) => book !== undefined)?.book ?? child.card ?? undefined;

/** By the child's age, whatever colour was written: the age decides which capsule it is. */
const hadVitaminA = ({ told }: Counted) => told.some(({ vitaminA }) => vitaminA !== undefined && vitaminA !== 'no');

/** For how many completed months, six at most, the child has had nothing but ASI: as it was told, else its whole age. undefined: it has had
 *  more, is past that age, or nobody said. */
export function exclusiveFor({ child, on, told }: Counted): number | undefined {
  const said = told.findLast(({ asi, asiMonths }) => asi !== undefined || asiMonths !== undefined);
  const months = monthsOld(child.born, on);
  const exclusive =
    said && (said.asi === undefined || said.asi === 'exclusive') ? (said.asiMonths ?? months) : undefined;
  return months > 6 || exclusive === undefined || exclusive > 6 ? undefined : exclusive;
}
