/** How old a child is. Days are ISO text. Pure. Whole posyandu are counted by it, so it reckons with the digits of the dates themselves. */

const dayMs = 86_400_000;

/** Completed months, as the posyandu counts them: from the 5th to the 4th of the next month is no month yet. */
export function monthsOld(born: string, day: string): number {
  if (day < born) return 0 - monthsOld(day, born);
  const [from, to] = [partsOf(born), partsOf(day)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

/** Whole days, by which WHO's tables go. */
export const daysOld = (born: string, day: string): number => (noon(day) - noon(born)) / dayMs;

/** The register is for children under five: 0 to 59 completed months. */
export const underFive = (born: string, day: string): boolean => born <= day && monthsOld(born, day) < 60;

const partsOf = (iso: string) => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

function noon(iso: string): number {
  const { year, month, day } = partsOf(iso);
  return Date.UTC(year, month - 1, day, 12);
}
