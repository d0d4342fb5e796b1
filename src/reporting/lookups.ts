/** What `lapor` and `buka` look up before their questions. The answers are small, because the session keeps them. */
import type { Option } from '../conversation/run.ts';
import { type Lookup, member } from '../room.ts';
import { skdn, skdnNames } from './indicators.ts';
import { monthBefore, monthOption, openMonths } from './months.ts';
import { reportable } from './places.ts';
import { currentReport, reportOf } from './versions.ts';

/** Options: open months of the posyandu. The one still to be reported comes first. */
export const months: Lookup = async (context, args): Promise<Option[]> => {
  const place = await reportable(context, args.posyandu);
  const open = await openMonths(context.db, place, context.now);
  return open.all.map((period) => monthOption(period, member(context).language));
};

/** The report that was filed already; `version` 0 and no answers when there is none. */
export const filed: Lookup = async (context, args) => {
  const place = await reportable(context, args.posyandu);
  const report = await currentReport(context.db, reportOf(place, String(args.period), context.practice));
  return { version: report?.version ?? 0, receipt: report?.receipt ?? '', answers: report?.answers ?? {} };
};

/** Last month's figures, to notice what is unusual; all 0 when last month was not reported. */
export const lastMonth: Lookup = async (context, args) => {
  const place = await reportable(context, args.posyandu);
  const last = await currentReport(context.db, reportOf(place, monthBefore(String(args.period))));
  const figures = skdn(last?.answers ?? {});
  return Object.fromEntries(skdnNames.map((name) => [name, figures[name] ?? 0]));
};
