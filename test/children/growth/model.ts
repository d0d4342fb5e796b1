/** N, T, O, B and 2T once more, in another way: by a row of months, each with the last weight of it. */
import type { Born, Gain, Past } from '../../../src/children/growth/types.ts';

const grams = {
  L: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300],
  P: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200],
};

/** The weighing of `day`, which is in `all`. */
export function modelOf(child: Born, day: string, all: readonly Past[]): { gain: Gain | null; twice: boolean } {
  if (all.find((one) => one.day === day)!.weight === null) return { gain: null, twice: false };
  const upTo = all.filter((one) => one.day <= day && one.weight !== null);
  const months: (Past | undefined)[] = [];
  for (const one of upTo) {
    const month = numberOf(one.day);
    if (!months[month] || months[month].day < one.day) months[month] = one;
  }
  const now = numberOf(day);
  const letter = (month: number): Gain => {
    const before = months.slice(0, month).filter(Boolean).length;
    if (before === 0) return 'B';
    const [last, here] = [months[month - 1], months[month]!];
    if (!last) return 'O';
    const age = ageAt(child.born, here.day);
    const gained = here.weight! - last.weight!;
    if (age === 0) return gained > 0 ? 'N' : 'T';
    return gained < (grams[child.sex][age - 1] ?? 200) ? 'T' : 'N';
  };
  const gain = letter(now);
  return { gain, twice: gain === 'T' && months[now - 1] !== undefined && letter(now - 1) === 'T' };
}

const numberOf = (day: string) => (Number(day.slice(0, 4)) - 2024) * 12 + Number(day.slice(5, 7));

const ageAt = (born: string, day: string) =>
  numberOf(day) - numberOf(born) - (Number(day.slice(8)) < Number(born.slice(8)) ? 1 : 0);
