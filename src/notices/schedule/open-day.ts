/** On which days a posyandu opens: one or several days of each month, and days that were moved once. Pure. */
import { z } from 'zod';
import { writeDate } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { isOn, monthDayInWords, monthDaySchema, scheduleText } from './rule.ts';

export const mostOpenDays = 4;
/** `to` null: it does not open instead. */
export const moveSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date().nullable() });
type Move = z.infer<typeof moveSchema>;
const openDaySchema = z.strictObject({
  on: z.array(monthDaySchema).min(1).max(mostOpenDays),
  moved: z.array(moveSchema),
});
export type OpenDay = z.infer<typeof openDaySchema>;

type Day = Temporal.PlainDate;

/** As a row has it: one day alone stands there without more. */
export const openDayOf = (stored: unknown): OpenDay => {
  const one = monthDaySchema.safeParse(stored);
  return one.success ? { on: [one.data], moved: [] } : openDaySchema.parse(stored);
};

export const storedOpenDay = ({ on, moved }: OpenDay): string =>
  JSON.stringify(on.length === 1 && moved.length === 0 ? on[0] : { on, moved });

/** A day by the rule alone, whatever was moved. */
export const isUsual = ({ on }: Pick<OpenDay, 'on'>, day: Day) => on.some((one) => isOn(one, day));

export function opensOn(open: OpenDay, day: Day): boolean {
  const written = day.toString();
  if (open.moved.some(({ to }) => to === written)) return true;
  return isUsual(open, day) && !open.moved.some(({ from }) => from === written);
}

/** The days of a month (ISO) by the rule, each with the day on which it opens instead. A day that was moved into another month belongs to the month
 *  from which it was moved: it is the weighing of that month. */
export function openDaysOfMonth(open: OpenDay, month: string): string[] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const usual = Array.from({ length: first.daysInMonth }, (_, n) => first.add({ days: n })).filter((day) =>
    isUsual(open, day),
  );
  return usual
    .flatMap((day) => {
      const move = open.moved.find(({ from }) => from === day.toString());
      return move ? (move.to ?? []) : [day.toString()];
    })
    .sort();
}

/** Moves of months that are long over tell nothing any more. */
const keptDays = 100;

export function withMove(open: OpenDay, move: Move, today: Day): OpenDay {
  const oldest = today.subtract({ days: keptDays }).toString();
  const others = open.moved.filter(({ from }) => from !== move.from && from >= oldest);
  const back = move.from === move.to;
  return { on: open.on, moved: back ? others : [...others, move] };
}

/** `Rabu kedua dan keempat`, and which day was moved. */
export function openDayInWords(deps: Pick<NoticesDeps, 'texts'>, open: OpenDay, language: string, today: Day): string {
  const days = open.on.map((one) => monthDayInWords(deps, one, language));
  const write = (day: string) => writeDate(day, 'medium', language);
  const moved = open.moved
    .filter(({ from, to }) => (to ?? from) >= today.toString())
    .map(({ from, to }) =>
      deps.texts.render(
        language,
        to === null
          ? scheduleText('not-on', { from: write(from) })
          : scheduleText('moved', { from: write(from), to: write(to) }),
      ),
    );
  return [joined(deps, days, language), ...moved].join('; ');
}

const joined = (deps: Pick<NoticesDeps, 'texts'>, parts: string[], language: string) =>
  parts.length < 2
    ? parts.join('')
    : deps.texts.render(language, scheduleText('and', { first: parts.slice(0, -1).join(', '), last: parts.at(-1)! }));

export type { Move };
