/** `lapor anggrek 12 oktober`: flow `lapor` begins with the posyandu and the month that are named, where she has several posyandu. */
import type { Choice } from '../../conversation/run.ts';
import { areaValue } from '../../directory/areas/areas.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import { type Context, type Effect, type Hears, member } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { openMonths } from '../base/months.ts';
import { reportable, reporters } from '../base/rights.ts';
import { whichReport, wordsIn } from '../verify/reading/which.ts';

const text = textOf('reporting/lapor');
type Deps = Pick<ReportingDeps, 'texts'>;

export const hearsReportOf =
  (deps: Deps): Hears =>
  async (context, sentence) => {
    if (sentence.kept || !context.person) return undefined;
    const named = await namedIn(deps, context, sentence.text);
    if (!named?.period || named.found.length === 0 || named.left.length > 0) return undefined;
    // Of several that are called alike the flow asks which one.
    const [only, ...others] = named.found;
    const posyandu = others.length > 0 ? null : String(only!.id);
    return { effect: 'reporting.report_of', args: { posyandu, period: named.period }, order: true };
  };

async function namedIn(deps: Deps, context: Context, said: string) {
  const { language } = member(context);
  const list = (key: Parameters<Deps['texts']['list']>[1]) => deps.texts.list(language, key);
  const courtesy = new Set(list('inbox/words:around'));
  const words = wordsIn(said);
  const sentence = words
    .slice(
      Math.max(
        0,
        words.findIndex((word) => !courtesy.has(word)),
      ),
    )
    .join(' ');
  const start = list('reporting/lapor:words-begin').find((one) => sentence.startsWith(`${one} `));
  if (start === undefined) return undefined;
  const places = await posyanduOf(context.db, context.person, reporters);
  const named = whichReport(deps, context, sentence.slice(start.length), places);
  const noise = new Set([...courtesy, ...list('conversation/words:report-noise'), ...list('conversation/words:posts')]);
  return { ...named, left: named.left.filter((word) => !noise.has(word)) };
}

/** Says what was read, and where that month is closed. Beside an open question it is a button. */
export const reportNamed: Effect = async (context, args) => {
  const period = String(args.period);
  if (args.posyandu === null) return { replies: [], next: { flow: 'reporting/lapor', args: { period } } };
  const place = await reportable(context, args.posyandu);
  const open = (await openMonths(context.db, place, context.now)).all.includes(period);
  const about = { posyandu: place.name, month: monthName(period, member(context).language) };
  const known = { village: areaValue(place.area), posyandu: String(place.id), ...(open && { period }) };
  const offer: Choice = { data: `!reporting.report_of.${place.id}_${period}`, label: { key: 'reporting/lapor:title' } };
  const said = { parts: [text(open ? 'named' : 'named-closed', about)] };
  return { replies: [said], next: { flow: 'reporting/lapor', args: known, offer } };
};

/** `!reporting.report_of.<posyandu>_<month>` */
export const reportTapped: Effect = (context, args) => {
  const [posyandu = '', period = ''] = String(args.argument).split('_');
  return reportNamed(context, { posyandu, period: /^\d{4}-(0[1-9]|1[0-2])$/.test(period) ? period : '0000-01' });
};
