/** One posyandu's month: figures, rates, what became of the report, and problems in the kader's own words; or that it is still awaited. */
import { wallTime } from '../../clock.ts';
import type { Answers, Choice, Reply, Text } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import { shownTo } from '../../directory/people/shown-to.ts';
import { type Context, member } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { skdn } from '../base/indicators.ts';
import { remindChoice } from '../base/reminding.ts';
import { reporters } from '../base/rights.ts';
import { currentReport, reportOf } from '../base/versions.ts';
import { heldFrom } from '../rollup/held-back.ts';
import { checkedText } from '../verify/looked/state.ts';
import { sumsText } from './recap-text.ts';

const text = textOf('reporting/rekap');

export async function posyanduRecap(
  context: Context,
  place: Place,
  period: string,
  choices: Choice[],
): Promise<Reply[]> {
  const { language } = member(context);
  const at = { posyandu: place.name, area: place.areaName, month: monthName(period, language) };
  const report = await currentReport(context.db, reportOf(place, period));
  if (!report) {
    const { id, area } = place;
    const reminds = await remindChoice(context, { value: `p${id}`, place: { posyandu: id }, area, period });
    return [{ parts: [text('posyandu-missing', at)], choices: [...reminds, ...choices] }];
  }
  const now = skdn(report.answers);
  const day = wallTime(report.filedAt.getTime(), place.zone).toPlainDate().toString();
  const parts: Text[] = [
    text('posyandu', {
      ...at,
      receipt: report.receipt,
      day: writeDate(day, 'medium', language),
      timely: report.timely ? 'yes' : 'no',
    }),
    checkedText(report, place.zone, language),
    ...sumsText(now, (await heldFrom(context, { place }, period))(), language),
    ...(await wordsOf(context, place, report.answers)),
  ];
  const last = await currentReport(context.db, reportOf(place, monthBefore(period)));
  const shown = { posyandu: place.name, period, now, last: last ? skdn(last.answers) : null };
  return [{ parts, choices, picture: { painter: 'reporting.skdn', args: shown } }];
}

async function wordsOf({ db, person }: Context, place: Place, answers: Answers): Promise<Text[]> {
  const parts: Text[] = [];
  for (const id of ['problems', 'reason'] as const) {
    const words = answers[id];
    if (typeof words !== 'string') continue;
    parts.push(text(id, { text: await shownTo(db, person, { posyandu: place.id }, words, reporters) }));
  }
  return parts;
}
