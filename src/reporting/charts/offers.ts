import { painterOf } from '../../papers/pictures.ts';
import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { chartAction, draw } from './grafik.ts';
import { chartUnknown, drawHeard, hearsChart } from './heard.ts';
import { areaRatesChart, ratesChart } from './rates.ts';
import { reportedChart } from './reported.ts';
import { setTargetOf, targetMonths, targetPlaces, targetsNow } from './target.ts';
import { hearsTarget, targetHeard } from './target-heard.ts';

/** What is drawn of the reports of a place, the same on the page and on the phone; and the targets beside it. */
export const chartOffers = (deps: ReportingDeps) => {
  const charts = { reported: reportedChart(deps), rates: ratesChart(deps), rates_by_area: areaRatesChart(deps) };
  return {
    charts,
    painters: {
      reported: painterOf(charts.reported),
      rates: painterOf(charts.rates),
      rates_by_area: painterOf(charts.rates_by_area),
    },
    lookups: { target_places: targetPlaces, targets: targetsNow(deps), target_months: targetMonths },
    effects: {
      draw: draw(deps),
      draw_heard: drawHeard(deps),
      chart_unknown: chartUnknown,
      set_target: setTargetOf,
      target_heard: targetHeard(deps),
    },
    actions: { chart: chartAction(deps) },
    hears: async (...said) => (await hearsChart(deps)(...said)) ?? hearsTarget(deps)(...said),
  } satisfies Part;
};
