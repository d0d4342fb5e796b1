import { painterOf } from '../../papers/pictures.ts';
import type { Part } from '../../room-parts.ts';
import { areaRatesChart, ratesChart } from './rates.ts';
import { reportedChart } from './reported.ts';
import type { Texts } from './say.ts';

/** What is drawn of the reports of a place: the same on the page and on the phone. */
export const chartOffers = (deps: Texts) => {
  const charts = { reported: reportedChart(deps), rates: ratesChart(deps), rates_by_area: areaRatesChart(deps) };
  return {
    charts,
    painters: {
      reported: painterOf(charts.reported),
      rates: painterOf(charts.rates),
      rates_by_area: painterOf(charts.rates_by_area),
    },
  } satisfies Part;
};
