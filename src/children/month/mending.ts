/** A change of a child may change a month that was filed. What the scales count is worked out before and after it: where a figure has changed, whoever
 *  changed it gets the corrected report offered. A report that was kept otherwise on purpose is not asked about at every further change. */
import type { Answers, Choice, Reply, Text } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context, EffectResult } from '../../room.ts';
import type { ChildrenDeps, Mending } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { forLapor } from './for-lapor.ts';

/** Before that nobody mends a report for one child. */
const monthsBack = 2;

export const mending =
  (deps: Pick<ChildrenDeps, 'offerToMend' | 'filedMonths'>): Mending =>
  async (context, place, change, { from = firstMonth(context, place), wanted = () => true, counted: only } = {}) => {
    if (context.practice) return change();
    const filed = await deps.filedMonths(context.db, place, from);
    const all = [...filed.keys()].sort();
    const answers = await counted(context, place, all);
    const months = all.filter((month, at) => !only || says(filed.get(month), answers[at]));
    const before = answers.filter((_, at) => months.includes(all[at]!));
    const result = await change();
    if (months.length === 0 || !wanted()) return result;
    return withOffers(result, await offers(deps, context, place, { months, before }));
  };

/** Was the report counted from the register? */
const says = (filed: { S?: number } | undefined, answers: Answers | undefined): boolean =>
  filed?.S !== undefined && filed.S === answers?.S;

const firstMonth = ({ now }: Context, place: Place): string =>
  Temporal.PlainDate.from(todayAt(now, place)).toPlainYearMonth().subtract({ months: monthsBack }).toString();

const counted = async ({ db }: Context, place: Place, months: string[]): Promise<(Answers | undefined)[]> => {
  const found: (Answers | undefined)[] = [];
  for (const month of months) found.push((await forLapor(db, place, month))?.answers);
  return found;
};

interface Offer {
  part: Text;
  choices: Choice[];
}

async function offers(
  deps: Pick<ChildrenDeps, 'offerToMend'>,
  context: Context,
  place: Place,
  { months, before }: { months: string[]; before: (Answers | undefined)[] },
): Promise<Offer[]> {
  const after = await counted(context, place, months);
  const found: Offer[] = [];
  for (const [at, month] of months.entries()) {
    if (JSON.stringify(before[at]) === JSON.stringify(after[at])) continue;
    const offer = await deps.offerToMend(context, place, month, async () => after[at], before[at]);
    if (offer) found.push(offer);
  }
  return found;
}

/** Below the answer, so that its own buttons come first. */
function withOffers(result: EffectResult, all: Offer[]): EffectResult {
  const replies: Reply[] = all.map(({ part, choices }) => ({ parts: [part], ...(choices.length > 0 && { choices }) }));
  return { ...result, replies: [...result.replies, ...replies] };
}
