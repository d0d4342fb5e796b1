/** `rekaman saya 2026`: what a kader has reported in a year. It is hers alone, and is compared with nobody's. */
import { wallTime } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Effect, member, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeNumber, writePercent } from '../../texts/writing.ts';
import type { FollowDeps } from './deps.ts';
import { longestRun, type Reported, reportedBy } from './record.ts';

const text = textOf('reporting/rekaman');

/** Ends the flow `rekaman`. Without a year it is this one, or the last one as long as nothing was reported in this one. */
export const yearlyRecord =
  ({ texts }: Pick<FollowDeps, 'texts'>): Effect =>
  async (context, args) => {
    const person = member(context);
    const now = wallTime(context.now, person.zone).year;
    const said = fold(String(args.year ?? ''));
    const last = texts.list(person.language, 'reporting/rekaman:last-year').some((one) => said.includes(fold(one)));
    const [, named] = /\b(20\d\d)\b/.exec(said) ?? [];
    if (/\d/.test(said) && (named === undefined || Number(named) > now))
      throw new Refusal('reporting/rekaman:which-year');
    const wished = named !== undefined ? Number(named) : last ? now - 1 : undefined;
    let year = wished ?? now;
    let months = await reportedBy(context.db, person.id, year);
    if (wished === undefined && months.length === 0) months = await reportedBy(context.db, person.id, --year);
    if (months.length === 0) throw new Refusal('reporting/rekaman:none', { year: String(wished ?? now) });
    const parts = recordTexts(months, { name: person.name, year, language: person.language });
    return { replies: [{ parts, choices: [{ data: `!reporting.record.${year}`, label: text('tap-pdf') }] }] };
  };

/** A year in words. */
function recordTexts(
  months: Reported[],
  { name, year, language }: { name: string; year: number; language: string },
): Text[] {
  const places = [...Map.groupBy(months, ({ posyandu }) => posyandu)];
  const run = longestRun(months.map(({ period }) => period));
  return [
    text('head', { name, year: String(year) }),
    ...places.map(([posyandu, some]) => text('place', { posyandu: shortName(posyandu), ...counts(some, language) })),
    text('weighed', { count: writeNumber(months.reduce((sum, { weighed }) => sum + weighed, 0)) }),
    ...(run && run.months > 1
      ? [
          text('run', {
            months: run.months,
            from: monthName(run.from, language, 'month'),
            to: monthName(run.to, language, 'month'),
          }),
        ]
      : []),
    text('thanks'),
  ];
}

function counts(months: Reported[], language: string) {
  const timely = months.filter((one) => one.timely).length;
  const verified = months.filter((one) => one.verified).length;
  const names = [...new Set(months.map(({ period }) => monthName(period, language, 'month')))];
  return {
    months: months.length,
    names: names.join(', '),
    timely,
    share: writePercent(timely, months.length, language),
    verified,
  };
}
