import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { places, posyanduViewers, reporters, villages } from '../base/rights.ts';
import { closedMonths, openers, reopen, reopenedWanted } from './buka.ts';
import { file, filed, fromScales, lastMonth, months } from './lapor.ts';
import { hearsReportOf, reportNamed, reportTapped } from './lapor-named.ts';
import { mend } from './mend.ts';
import { photosOfReports } from './report-photos.ts';
import { skdnChart } from './skdn-chart.ts';
import { urgentWanted } from './urgent.ts';

/** A month is told, corrected and opened again. */
export const monthOffers = (deps: ReportingDeps) =>
  ({
    lookups: {
      villages: villages(reporters),
      places: places(reporters),
      seen_villages: villages(posyanduViewers),
      seen_places: places(posyanduViewers),
      months,
      filed: filed(deps),
      last_month: lastMonth,
      from_scales: fromScales(deps),
      open_villages: villages(openers),
      open_places: places(openers),
      closed_months: closedMonths,
    },
    effects: { file: file(deps), reopen, report_of: reportNamed },
    hears: hearsReportOf(deps),
    actions: { mend, report_of: reportTapped },
    painters: { skdn: skdnChart },
    wanted: { urgent: urgentWanted, reopened: reopenedWanted },
    // Children in danger and the report itself are the duty of the post.
    anyway: { messages: ['urgent', 'reopened'] },
    neededFiles: photosOfReports,
  }) satisfies Part;
