import type { Choice, Reply, Text } from '../conversation/run.ts';
import { type Context, member } from '../room.ts';
import { figures, rateArgs } from './file-replies.ts';
import { skdn } from './indicators.ts';
import { monthBefore, monthName } from './months.ts';
import type { Place } from './places.ts';
import { currentReport, reportOf } from './versions.ts';

/** One posyandu's month as those see it who may: figures, rates, problems in her own words; or that it is still awaited. */
export async function posyanduReplies(
  context: Context,
  place: Place,
  period: string,
  choices: Choice[],
): Promise<Reply[]> {
  const { language } = member(context);
  const at = { posyandu: place.name, area: place.areaName, month: monthName(period, language) };
  const report = await currentReport(context.db, reportOf(place, period));
  if (!report) return [{ parts: [{ key: 'reporting/rekap:posyandu-missing', args: at }], choices }];
  const now = skdn(report.answers);
  const parts: Text[] = [
    { key: 'reporting/rekap:posyandu', args: { ...at, receipt: report.receipt } },
    { key: 'reporting/rekap:sums', args: { figures: figures(now) } },
    { key: 'reporting/rekap:rates', args: rateArgs(now, language) },
  ];
  const problem = report.answers.problems;
  if (typeof problem === 'string') parts.push({ key: 'reporting/rekap:problems', args: { text: problem } });
  const last = await currentReport(context.db, reportOf(place, monthBefore(period)));
  const shown = { posyandu: place.name, period, now, last: last ? skdn(last.answers) : null };
  return [{ parts, choices, picture: { painter: 'reporting.skdn', args: shown } }];
}
