import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { follows, hearsMother, myChildren, myDays, remindMe } from './anak_saya.ts';
import { dayWanted } from './days.ts';
import { endedWanted } from './ended.ts';
import { follow, followBorn, followCode, followIs } from './ikuti.ts';
import { followedIs, followedOptions, stopFollowing } from './ikuti_berhenti.ts';
import { followPlace, foundPlaces, placeIs } from './ikuti_posyandu.ts';
import { endAll, makeTapped, makeTold } from './kode_ibu.ts';
import { newsWanted } from './news.ts';
import { slip } from './slip.ts';
import { toldWanted } from './told-kader.ts';

/** A mother (or father) in her own chat. She has no role: what she follows is all that is open to her. */
export const motherOffers = (deps: ChildrenDeps) =>
  ({
    lookups: {
      follows,
      follow_is: followIs,
      follow_places: foundPlaces(deps),
      follow_place_is: placeIs,
      followed: followedOptions(deps),
      followed_is: followedIs,
    },
    effects: {
      follow_make: makeTold(deps),
      follow_code: followCode(deps),
      follow_born: followBorn,
      follow: follow(deps),
      follow_place: followPlace(deps),
      follow_stop: stopFollowing,
      my_children: myChildren(deps),
      my_days: myDays(deps),
    },
    actions: { follow_code: makeTapped(deps), follow_end: endAll, follow_remind: remindMe },
    writers: { follow_slip: slip(deps) },
    wanted: {
      follow_news: newsWanted(deps),
      follow_day: dayWanted(deps),
      follow_ended: endedWanted,
      follow_told: toldWanted,
    },
    hears: hearsMother(deps),
  }) satisfies Part;
