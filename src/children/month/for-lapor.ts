/** What `lapor` takes over from the scales: handed to the reporting by name, because it knows nothing of children. */
import type { Answers } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { monthSums, openDays } from './load.ts';
import { type Band, type Row, total } from './rows.ts';
import type { MonthSums } from './sums.ts';

interface FromScales {
  days: readonly string[];
  /** Of them still open: figures may follow. */
  open: number;
  guests: number;
  unsaid: number;
  doubts: number;
  /** So many hold a KMS, as far as somebody has said. */
  card: number;
  /** By the names of the questions. */
  answers: Answers;
}

export async function forLapor(
  db: Db,
  place: Pick<Place, 'id' | 'area'>,
  period: string,
): Promise<FromScales | undefined> {
  const sums = await monthSums(db, place, period);
  if (!sums) return undefined;
  const days = await openDays(db, place, period);
  const { guests, unsaid, doubts } = sums;
  const open = days.filter(({ day, closed_at }) => closed_at === null && sums.days.includes(day)).length;
  return { days: sums.days, open, guests, unsaid, doubts, card: total(sums.rows.K), answers: answersOf(sums, period) };
}

/** Only what the scales know for certain: the rest is asked. */
function answersOf({ rows, unsaid }: MonthSums, period: string): Answers {
  const babies: Band[] = ['0-5', '6-11'];
  const toddlers: Band[] = ['12-23', '24-59'];
  const told = { N: rows.N, T: rows.T, O: rows.O, B: rows.B };
  const judged = Object.values(told).reduce((sum, row) => sum + total(row), 0) === total(rows.D);
  // Where none was written down, nobody knows whether none was given.
  const capsules = /-0[28]$/.test(period) && total(rows.VA6) + total(rows.VA12) > 0;
  return {
    ...bySex({ S: rows.S, ...(unsaid === 0 && { K: rows.K }), D: rows.D, ...(judged && told), BGM: rows.BGM }),
    ...(judged && { TT: total(rows.TT) }),
    ...(capsules && bySex({ VA6: rows.VA6, VA12: rows.VA12 })),
    ...bySex({ bayi: rows.came }, babies),
    ...bySex({ balita: rows.came }, toddlers),
  };
}

const bySex = (rows: Record<string, Row>, bands?: readonly Band[]): Answers =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([name, row]) => [
      [name, total(row, { bands })],
      [`${name}_L`, total(row, { sex: 'L', bands })],
      [`${name}_P`, total(row, { sex: 'P', bands })],
    ]),
  );
