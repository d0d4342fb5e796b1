import type { Measured } from '../../../src/children/growth/types.ts';

/** A day on which only this was measured. */
export const measured = (some: Partial<Measured> = {}): Measured => ({
  day: '2026-11-20',
  weight: null,
  length: null,
  lying: null,
  head: null,
  arm: null,
  oedema: null,
  ...some,
});

/** The birth date of a child that is so many completed months old on this day. */
export const bornMonthsBefore = (months: number, day = '2026-11-20'): string =>
  Temporal.PlainDate.from(day).subtract({ months }).toString();
