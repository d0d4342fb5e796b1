import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteAsked, result, resultTapped } from './hasil_rujukan.ts';
import { referralWanted } from './messages.ts';
import { referralNewsWanted } from './news.ts';
import { referrals, show } from './rujukan.ts';
import { anyToTake, take, whichToTake } from './take.ts';

export const referralOffers = (deps: ChildrenDeps) =>
  ({
    lookups: { which_referral_take: anyToTake },
    effects: { referrals: referrals(deps), which_referral_take: whichToTake(deps), referral_result: result(deps) },
    actions: {
      referral: show(deps),
      referral_take: take(deps),
      referral_result: resultTapped(deps),
      referral_note: noteAsked,
    },
    wanted: { referral: referralWanted(deps), referral_news: referralNewsWanted(deps) },
    // A child in danger is the duty of the post.
    anyway: { messages: ['referral', 'referral_news'] },
  }) satisfies Part;
