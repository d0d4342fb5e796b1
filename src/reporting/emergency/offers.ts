import type { Part } from '../../room-parts.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { alert, alertFrom, emergencyHeard, emergencyKnown, noAlert } from './darurat.ts';
import { more } from './darurat_tambah.ts';
import { hearsBesideLists } from './hears.ts';
import { emergencyMoreWanted, emergencyNewsWanted, emergencyWanted } from './messages.ts';
import { emergencySpots } from './spots.ts';
import { anyToTake, over, take, whichToTake } from './take.ts';

/** Somebody in danger. */
export const emergencyOffers = (deps: ReportingDeps) =>
  ({
    lookups: { emergency_spots: emergencySpots, emergency_known: emergencyKnown(deps), which_take: anyToTake },
    effects: {
      alert: alertFrom(deps),
      emergency_heard: emergencyHeard(deps),
      emergency_more: more,
      which_take: whichToTake,
    },
    actions: { alert: alert(deps), no_alert: noAlert, take, over },
    hears: hearsBesideLists(deps),
    wanted: {
      emergency: emergencyWanted,
      emergency_news: emergencyNewsWanted,
      emergency_more: emergencyMoreWanted,
    },
    // Her safety is the duty of the post, and no consent carries it.
    anyway: {
      messages: ['emergency', 'emergency_news', 'emergency_more'],
      actions: ['alert', 'no_alert', 'take', 'over'],
      effects: ['emergency_heard'],
    },
  }) satisfies Part;
