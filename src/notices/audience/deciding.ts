/** A sentence that can be read in several ways is read in each of them, and its writer is asked which one he means. Pure. */
import type { TextId } from '../../texts/text-of.ts';

type DoubtText = Extract<TextId<'notices/penerima'>, `doubt-${string}`>;

export interface Doubt {
  id: DoubtText;
  args: Record<string, string>;
}

/** Chooses one of `n` ways; every way has its turn. A single way is asked about too. */
export type Decide = (n: number, doubt: Doubt) => number;

/** Past these, nobody could choose any more. */
const mostReadings = 8;

export function everyReading<T>(read: (decide: Decide) => T): { readings: T[]; doubts: Doubt[] } {
  const readings: T[] = [];
  const doubts = new Map<string, Doubt>();
  let ways: number[] | undefined = [];
  while (ways && readings.length < mostReadings) {
    const taken: { way: number; n: number }[] = [];
    const script = ways;
    readings.push(
      read((n, doubt) => {
        const way = script[taken.length] ?? 0;
        taken.push({ way, n });
        doubts.set(JSON.stringify(doubt), doubt);
        return way;
      }),
    );
    ways = nextWays(taken);
  }
  return { readings, doubts: [...doubts.values()] };
}

function nextWays(taken: { way: number; n: number }[]): number[] | undefined {
  const last = taken.findLastIndex(({ way, n }) => way + 1 < n);
  return last < 0 ? undefined : taken.slice(0, last + 1).map(({ way }, at) => (at === last ? way + 1 : way));
}
