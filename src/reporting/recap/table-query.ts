/** What the tables of a recap are asked: of which place, and of which months. The values are those of a link and are checked again. */
import { z } from 'zod';
import type { Text } from '../../conversation/run.ts';
import type { Cell } from '../../page.ts';
import { type Asked, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentMonth } from '../base/months.ts';
import { type Scope, scopes, visible } from '../base/rights.ts';
import type { Months } from '../rollup/sums.ts';
import { spanOf } from './spans.ts';

const text = textOf('reporting/tables');

/** `of`: a value of the lookup `scopes`, or of an area or posyandu below one; without one, her first. */
export const ofPlace = { of: z.string().max(40).optional() };

const isMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** One month, one year, or from one month to another; none of them: this month. */
export const ofMonths = {
  month: isMonth.optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  from: isMonth.optional(),
  to: isMonth.optional(),
};

export async function scopeAsked({ db, person }: Asked, of: string | undefined): Promise<Scope> {
  const [first] = of === undefined ? await scopes({ db, person }) : [];
  return visible({ db, person }, of ?? String(first!.value));
}

interface Spanned {
  month?: string | undefined;
  year?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export function monthsAsked({ now, person }: Asked, { month, year, from, to }: Spanned): Months {
  const today = currentMonth(now, member({ person }).zone);
  const span = from === undefined && to === undefined ? undefined : `${from ?? to}to${to ?? today}`;
  return spanOf(month ?? year ?? span ?? today, today);
}

export const nameOf = (scope: Scope): string => ('place' in scope ? scope.place.name : scope.name);

/** What is read below: of whom the sums are, how months are added, and why a figure is held back. */
export const notesFor = (rows: readonly Cell[][], several: boolean): Text[] => [
  text('of-reported'),
  ...(several ? [text('of-months')] : []),
  ...(rows.flat().some((cell) => typeof cell === 'object' && cell !== null && 'held' in cell) ? [text('held')] : []),
];
