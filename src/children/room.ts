import type { Room } from '../room.ts';
import { together } from '../room-parts.ts';
import type { ChildrenDeps } from './base/deps.ts';
import { cardOffers } from './card/offers.ts';
import { filesOffers } from './files/offers.ts';
import { mending } from './month/mending.ts';
import { monthOffers } from './month/offers.ts';
import { hearsTrend } from './month/tren.ts';
import { motherOffers } from './mother/offers.ts';
import { childrenData } from './personal-data.ts';
import { referralOffers } from './referral/offers.ts';
import { hearsName } from './register/hears-more.ts';
import { registerOffers } from './register/offers.ts';
import { hearsLine } from './scales/hears.ts';
import { scalesOffers } from './scales/offers.ts';
import { viewOffers } from './view/offers.ts';

/** The register of children, the scales, and what comes of them. Sentences are heard in this order: what is said of
 *  a referral and of the register first, then a line at the scales, and at last a name alone. `kms Aisyah` asks for a picture, although the
 *  register has a field of that name; `hasil Aisyah?` asks for her referral, where she has one. */
export function children(deps: ChildrenDeps): Room {
  return {
    ...together(
      'children',
      { hears: hearsTrend },
      cardOffers(deps),
      referralOffers(deps),
      registerOffers(deps, mending(deps), hearsLine(deps)),
      filesOffers(deps, mending(deps)),
      motherOffers(deps),
      viewOffers(deps),
      monthOffers(deps),
      scalesOffers(deps),
      { hears: hearsName },
    ),
    personalData: childrenData,
  };
}
