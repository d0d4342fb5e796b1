import type { Room } from '../room.ts';
import { closedMonths, openers, reopen, reopenedWanted } from './buka.ts';
import { file, filed, lastMonth, months } from './lapor.ts';
import { reportingData } from './personal-data.ts';
import { knows } from './questions.ts';
import { recap, recapAction, recapMonths } from './rekap.ts';
import { photosOfReports } from './report-photos.ts';
import { places, reporters, scopes, villages } from './rights.ts';
import { skdnChart } from './skdn-chart.ts';
import { urgentWanted } from './urgent.ts';

/** The monthly report of a posyandu and what is read out of it. */
export function reporting() {
  return {
    name: 'reporting',
    lookups: {
      villages: villages(reporters),
      places: places(reporters),
      months,
      filed,
      last_month: lastMonth,
      scopes,
      recap_months: recapMonths,
      open_villages: villages(openers),
      open_places: places(openers),
      closed_months: closedMonths,
    },
    effects: {
      file,
      recap,
      reopen,
    },
    actions: { recap: recapAction },
    painters: { skdn: skdnChart },
    wanted: {
      urgent: urgentWanted,
      reopened: reopenedWanted,
    },
    // Children in danger, and the report itself: both are the duty of the post.
    anyway: { messages: ['urgent', 'reopened'] },
    knows,
    personalData: reportingData,
    neededFiles: photosOfReports,
  } satisfies Room;
}
