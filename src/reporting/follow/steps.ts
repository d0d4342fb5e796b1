/** On which days somebody reminds of a month that was not reported: a day and three days after the last open day, and two days before the month
 *  closes. Pure. */

export type StepName = 'h1' | 'h3' | 'tutup';

export interface Step {
  name: StepName;
  /** ISO. */
  day: string;
}

type Day = Temporal.PlainDate;
const after = { h1: 1, h3: 3 } as const;
const beforeClosing = 2;

/** The last day on which the month can be told. */
export const closesOn = (period: string, cutoffDay: number): Day =>
  Temporal.PlainYearMonth.from(period).add({ months: 1 }).toPlainDate({ day: cutoffDay });

/** The last month that nobody can tell any more without opening it. */
export function lastClosed(today: Day, cutoffDay: number): string {
  const before = today.toPlainYearMonth().subtract({ months: 1 });
  const over = today.toString() > closesOn(before.toString(), cutoffDay).toString();
  return (over ? before : before.subtract({ months: 1 })).toString();
}

/** `openDays` undefined: nobody has told when it opens. The month belongs to its last open day: before that it cannot be complete. */
export function stepsOf(period: string, openDays: readonly string[] | undefined, cutoffDay: number): Step[] {
  const closes = closesOn(period, cutoffDay);
  const last = openDays?.at(-1);
  const opened = last === undefined ? undefined : Temporal.PlainDate.from(last);
  const closing: Step = { name: 'tutup', day: closes.subtract({ days: beforeClosing }).toString() };
  const behind = opened
    ? (['h1', 'h3'] as const).map((name): Step => ({ name, day: opened.add({ days: after[name] }).toString() }))
    : [];
  const steps = behind.filter(({ day }) => day <= closes.toString() && day !== closing.day);
  // Before it has opened nobody can report.
  return last !== undefined && closing.day <= last ? steps : [...steps, closing];
}

/** It makes sense on its day and on the one after it. */
export const isDue = (day: string, today: string) =>
  day === today || Temporal.PlainDate.from(day).add({ days: 1 }).toString() === today;

/** On these days bidan and lurah read its name: the day after its coordinator was reminded, and the day before the month closes. */
export const namedOn = (steps: readonly Step[]): string[] =>
  steps.filter(({ name }) => name !== 'h1').map(({ day }) => Temporal.PlainDate.from(day).add({ days: 1 }).toString());

/** The months that may have something due on a day: its own, and the one before as long as any area may still wait for it. */
export function monthsAround(today: Day): string[] {
  const month = today.toPlainYearMonth();
  return today.day <= latestCutoff + 2
    ? [month.toString(), month.subtract({ months: 1 }).toString()]
    : [month.toString()];
}
const latestCutoff = 28;
