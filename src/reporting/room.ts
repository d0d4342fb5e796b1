import type { Room } from '../room.ts';
import { closedMonths, openers, reopen, reopenedWanted } from './buka.ts';
import { alert, alertFrom, emergencyHeard, emergencyKnown, noAlert } from './emergency/darurat.ts';
import { more } from './emergency/darurat_tambah.ts';
import type { ReportingDeps } from './emergency/deps.ts';
import { hearsBesideLists } from './emergency/hears.ts';
import { emergencyMoreWanted, emergencyNewsWanted, emergencyWanted } from './emergency/messages.ts';
import { emergencySpots } from './emergency/spots.ts';
import { anyToTake, over, take, whichToTake } from './emergency/take.ts';
import { file, filed, fromScales, lastMonth, months } from './lapor.ts';
import { mend } from './mend.ts';
import { reportingData } from './personal-data.ts';
import { knows } from './questions.ts';
import { recap, recapAction, recapMonths } from './rekap.ts';
import { photosOfReports } from './report-photos.ts';
import { places, posyanduViewers, reporters, scopes, villages } from './rights.ts';
import { skdnChart } from './skdn-chart.ts';
import { urgentWanted } from './urgent.ts';

/** Children in danger, and the report itself: both are the duty of the post. */
const anyway: Room['anyway'] = {
  messages: ['urgent', 'reopened', 'emergency', 'emergency_news', 'emergency_more'],
  actions: ['alert', 'no_alert', 'take', 'over'],
  effects: ['emergency_heard'],
};

/** The monthly report of a posyandu and what is read out of it. */
export function reporting(deps: ReportingDeps) {
  return {
    name: 'reporting',
    lookups: {
      villages: villages(reporters),
      places: places(reporters),
      seen_villages: villages(posyanduViewers),
      seen_places: places(posyanduViewers),
      months,
      filed,
      last_month: lastMonth,
      from_scales: fromScales(deps),
      scopes,
      recap_months: recapMonths,
      open_villages: villages(openers),
      open_places: places(openers),
      closed_months: closedMonths,
      emergency_spots: emergencySpots,
      emergency_known: emergencyKnown(deps),
      which_take: anyToTake,
    },
    effects: {
      file: file(deps),
      recap,
      reopen,
      alert: alertFrom(deps),
      emergency_heard: emergencyHeard(deps),
      emergency_more: more,
      which_take: whichToTake,
    },
    actions: { recap: recapAction, mend, alert: alert(deps), no_alert: noAlert, take, over },
    hears: hearsBesideLists(deps),
    painters: { skdn: skdnChart },
    wanted: {
      urgent: urgentWanted,
      reopened: reopenedWanted,
      emergency: emergencyWanted,
      emergency_news: emergencyNewsWanted,
      emergency_more: emergencyMoreWanted,
    },
    anyway,
    knows,
    personalData: reportingData,
    neededFiles: photosOfReports,
  } satisfies Room;
}
