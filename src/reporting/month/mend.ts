/** A month that was filed and that the scales tell otherwise by now: said to whoever changed a child, with the way to the corrected report. */
import type { Answers, Choice, Text } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context, Effect, EffectResult } from '../../room.ts';
import { member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Skdn, skdn, skdnNames } from '../base/indicators.ts';
import { openMonths } from '../base/months.ts';
import { reportable } from '../base/rights.ts';
import { currentReport, reportOf } from '../base/versions.ts';
import { openers } from './buka.ts';

const text = textOf('reporting/lapor');

/** What to say under a change of a child. undefined: the month is not filed, or its report says the same. `answers`: what the scales come to; asked only
 *  where there is a report. `before`: what they came to until then, so that only what the change has moved is told. */
export async function offerToMend(
  context: Context,
  place: Place,
  period: string,
  answers: () => Promise<Answers | undefined>,
  before?: Answers,
): Promise<Offer | undefined> {
  const report = await currentReport(context.db, reportOf(place, period));
  const counted = report && (await answers());
  if (report && counted && isPart(skdn(report.answers), skdn(counted))) return undefined;
  return report && counted && offerIfOther(context, place, period, { filed: report.answers, counted, before });
}

/** Far fewer children are written down than were reported: sums of a part mend no month. Some may have left meanwhile. */
const isPart = ({ S: filed = 0 }: Skdn, { S: counted = 0 }: Skdn): boolean =>
  filed - counted > Math.max(mostLeft, filed / 5);
const mostLeft = 3;

interface Offer {
  part: Text;
  choices: Choice[];
}

/** undefined: the report says the same as the scales. */
export async function offerIfOther(
  context: Context,
  place: Place,
  period: string,
  said: { filed: Answers; counted: Answers; before?: Answers | undefined },
): Promise<Offer | undefined> {
  const [filed, now, before] = [said.filed, said.counted, said.before].map((one) => one && skdn(one));
  const changed = skdnNames.filter(
    (name) => now?.[name] !== undefined && filed?.[name] !== now[name] && before?.[name] !== now[name],
  );
  if (changed.length === 0) return undefined;
  const shown = (name: (typeof skdnNames)[number]) =>
    `${name === 'TT' ? '2T' : name} ${filed?.[name] ?? '–'} → ${now?.[name]}`;
  const about = { month: monthName(period, member(context).language), list: changed.map(shown).join(', ') };
  const { all } = await openMonths(context.db, place, context.now);
  if (!all.includes(period)) return closed(context, about);
  const choice: Choice = { data: `!reporting.mend.${place.id}_${period}`, label: text('mend') };
  return { part: text('mend-offer', about), choices: [choice] };
}

/** Who may reopen the month gets the way to it; a kader reads whom to ask. */
function closed(context: Context, about: { month: string; list: string }) {
  const opens = member(context).grants.some(({ role }) => openers.includes(role));
  const choice: Choice = { data: '!start.reporting/buka', label: { key: 'reporting/buka:title' } };
  return { part: text('mend-closed', about), choices: opens ? [choice] : [] };
}

/** `!reporting.mend.<posyandu>_<month>`: the report of the month, filled in as it was filed and held against the scales. */
export const mend: Effect = async (context, args): Promise<EffectResult> => {
  const [posyandu = '', period = ''] = String(args.argument).split('_');
  const place = await reportable(context, posyandu);
  const offer: Choice = { data: `!reporting.mend.${place.id}_${period}`, label: text('mend') };
  const known = { village: areaValue(place.area), posyandu: String(place.id), period };
  return { replies: [], next: { flow: 'reporting/lapor', args: known, offer } };
};
