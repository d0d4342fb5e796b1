/** The problems of an area by theme, for the agenda of a meeting. Many read it, so nobody's name stands in it. */
import { zoneOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { currentMonth } from '../base/months.ts';
import { monthsTo } from '../pages/seen.ts';
import { themesIn } from './masalah.ts';
import { type Problem, problemMonths, problemsIn } from './problems.ts';
import { themes } from './themes.ts';

const text = textOf('reporting/masalah');

/** Only counted, but for the few that are told. */
const mostCounted = 10_000;

/** Each stands under the first theme that fits. */
export const problemsForAgenda =
  (deps: Pick<ReportingDeps, 'texts'>) =>
  async ({ db, now }: { db: Db; now: number }, area: string, language: string) => {
    const months = monthsTo(currentMonth(now, zoneOf(area)), problemMonths);
    const { problems: found } = await problemsIn(db, { areas: [area], ...months, most: mostCounted });
    const themed = themesIn(deps);
    return themes.flatMap((theme) => {
      const own = found.filter(({ words }) => themed(words)[0] === theme);
      if (own.length === 0) return [];
      const open = own.filter(({ answers }) => answers.length === 0);
      const answered = own.filter(({ answers }) => answers.length > 0);
      const name = deps.texts.render(language, text('theme-name', { theme }));
      const told = [...open, ...answered].map((one) => toldOf(one, language));
      return [{ theme: name, count: own.length, answered: answered.length, areas: byArea(own), told }];
    });
  };

const byArea = (own: Problem[]) =>
  [...Map.groupBy(own, ({ area }) => area)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, its]) => ({ area: its[0]!.areaName, count: its.length }));

const toldOf = ({ name, areaName, period, words, answers: [last] }: Problem, language: string) => ({
  posyandu: shortName(name),
  area: areaName,
  month: monthName(period, language, 'short'),
  words: hideNames(words),
  by: last ? (last.by ?? '–') : null,
});
