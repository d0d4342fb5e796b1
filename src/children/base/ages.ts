/** How old a child is. Days are ISO text. Pure. */

/** Completed months, as the posyandu counts them: from the 5th to the 4th of the next month is no month yet. */
export const monthsOld = (born: string, day: string): number =>
  Temporal.PlainDate.from(born).until(day, { largestUnit: 'months' }).months;

/** Whole days, by which WHO's tables go. */
export const daysOld = (born: string, day: string): number => Temporal.PlainDate.from(born).until(day).days;

/** The register is for children under five: 0 to 59 completed months. */
export const underFive = (born: string, day: string): boolean => born <= day && monthsOld(born, day) < 60;
