/** Who of a posyandu lacks something, as far as it was told: not weighed this month, no vaccine that is due, no vitamin A; and who is new. */

import { dayMs } from '../../../clock.ts';
import type { Text } from '../../../conversation/run.ts';
import type { Context } from '../../../room.ts';
import { member } from '../../../room.ts';
import { monthName } from '../../../texts/month-names.ts';
import type { RollView } from '../../../texts/reading/children/roll-question.ts';
import { textOf } from '../../../texts/text-of.ts';
import { monthsOld } from '../../base/ages.ts';
import { belongs, type Child } from '../../base/child.ts';
import { dueDoses } from '../../growth/schedule.ts';
import { wantedAt } from '../../growth/services.ts';
import { vaccineName } from '../../weighing/written.ts';
import { shortDay } from '../labels.ts';
import { lineOf, type Roll, type Shown } from './sasaran-lists.ts';
import { type ToldOf, toldOf } from './told-of.ts';

const text = textOf('children/sasaran');
type Say = (one: Text) => string;

/** So many days a child is new. */
const newDays = 31;

/** undefined: another view. */
export async function lacksView(say: Say, context: Context, roll: Roll, view: RollView): Promise<Shown | undefined> {
  const { language } = member(context);
  const found = await lacking(say, context, roll, view, language);
  if (!found) return undefined;
  const lines = found.those.map(({ child, note }): Text => {
    const line = lineOf(child, roll.day, language);
    return note === undefined ? line : { literal: say(text('noted', { line: say(line), note })) };
  });
  return { title: found.title, groups: lines.length > 0 ? [{ lines }] : [], children: lines.length };
}

interface Lacking {
  title: Text;
  those: { child: Child; note?: string }[];
}

async function lacking(
  say: Say,
  context: Context,
  roll: Roll,
  view: RollView,
  language: string,
): Promise<Lacking | undefined> {
  const { here, day } = roll;
  if (view === 'baru') {
    const since = new Date(context.now - newDays * dayMs);
    return {
      title: text('title-baru'),
      those: here.filter(({ added_at }) => added_at >= since).map((child) => ({ child })),
    };
  }
  if (view === 'belum') {
    const rows = await toldOf(context, here);
    const month = day.slice(0, 7);
    const those = here
      .map((child) => ({ child, last: lastWeighed(rows.get(child.id)) }))
      .filter(({ last }) => !last?.startsWith(month))
      .map(({ child, last }) => ({
        child,
        note: say(text('last', { day: last ? shortDay(last, language) : 'none' })),
      }));
    return { title: text('title-belum', { month: monthName(month, language) }), those };
  }
  if (view === 'imunisasi') return { title: text('title-imunisasi'), those: await unvaccinated(say, context, roll) };
  return view === 'vitamin' ? withoutVitamin(say, context, roll, language) : undefined;
}

const lastWeighed = (rows: ToldOf[] | undefined): string | undefined =>
  rows
    ?.filter(({ weight }) => weight !== null)
    .map(({ day }) => day)
    .sort()
    .at(-1);

async function unvaccinated(say: Say, context: Context, { here, day }: Roll): Promise<Lacking['those']> {
  const rows = await toldOf(context, here);
  return here.flatMap((child) => {
    const due = dueDoses(child.born, day, rows.get(child.id) ?? []);
    const names = due.map((dose) => say(text('dose', { name: vaccineName(dose), late: dose.late ? 'yes' : 'no' })));
    return names.length > 0 ? [{ child, note: names.join(', ') }] : [];
  });
}

/** In the month in which it is given, the last one if it is not now. */
async function withoutVitamin(say: Say, context: Context, { here, day }: Roll, language: string): Promise<Lacking> {
  const on = campaignDay(day);
  const month = on.slice(0, 7);
  const rows = await toldOf(context, here);
  const given = (child: Child) =>
    rows.get(child.id)?.some((row) => {
      const { vitaminA } = row.services;
      return row.day.startsWith(month) && vitaminA !== undefined && vitaminA !== 'no';
    });
  const those = here.flatMap((child) => {
    if (!belongs(child, on) || child.born > on || given(child)) return [];
    const { vitaminA } = wantedAt(monthsOld(child.born, on), on);
    return vitaminA ? [{ child, note: say(text('capsule', { colour: vitaminA })) }] : [];
  });
  return { title: text('title-vitamin', { month: monthName(month, language) }), those };
}

/** Today, or the last day of the latest month in which vitamin A was given. */
function campaignDay(day: string): string {
  let on = Temporal.PlainDate.from(day);
  // An age that gets a capsule in every such month.
  while (wantedAt(24, on.toString()).vitaminA === null) on = on.with({ day: 1 }).subtract({ days: 1 });
  return on.toString();
}
