import type { Room } from '../room.ts';
import { together } from '../room-parts.ts';
import type { ReportingDeps } from './base/deps.ts';
import { chartOffers } from './charts/offers.ts';
import { emergencyOffers } from './emergency/offers.ts';
import { filesOffers } from './files/offers.ts';
import type { FollowDeps } from './follow/deps.ts';
import { followOffers } from './follow/offers.ts';
import { monthOffers } from './month/offers.ts';
import type { PagesDeps } from './pages/deps.ts';
import { pagesOffers } from './pages/offers.ts';
import { registryTable } from './pages/registry.ts';
import { reportingData } from './personal-data.ts';
import { problemsOffers } from './problems/offers.ts';
import { recapOffers } from './recap/offers.ts';
import { upwardOffers } from './upward/offers.ts';
import { verifyOffers } from './verify/offers.ts';

/** The monthly report of a posyandu, what becomes of it, and what is read out of all of them. */
export function reporting(deps: ReportingDeps & FollowDeps & PagesDeps): Room {
  return {
    ...together(
      'reporting',
      emergencyOffers(deps),
      filesOffers({ ...deps, posts: registryTable(deps) }),
      monthOffers(deps),
      verifyOffers(deps),
      followOffers(deps),
      chartOffers(deps),
      recapOffers(deps),
      upwardOffers(deps),
      pagesOffers(deps),
      problemsOffers(deps),
    ),
    personalData: reportingData,
  };
}
