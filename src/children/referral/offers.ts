import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { accepted } from './accept.ts';
import { takenWanted, untakenWanted } from './collected.ts';
import { about, noteAsked, result, resultTapped } from './hasil_rujukan.ts';
import { referralWanted } from './messages.ts';
import { referralNewsWanted } from './news.ts';
import { referrals, show } from './rujukan.ts';
import { anyToTake, take, takeAll, whichToTake } from './take.ts';
import { weeklyWanted } from './weekly.ts';
import { hearsReferral, resultInWords } from './words.ts';

export const referralOffers = (deps: ChildrenDeps) =>
  ({
    hears: hearsReferral(deps),
    lookups: { referral_about: about(deps), which_referral_take: anyToTake },
    effects: {
      referral_words: real(resultInWords(deps)),
      referral_standing: show(deps),
      referral_accept: real(accepted(deps)),
      referrals: referrals(deps),
      which_referral_take: whichToTake(deps),
      referral_result: result(deps),
    },
    actions: {
      referral: show(deps),
      referral_take: take(deps),
      referrals_take: takeAll(deps),
      referral_result: real(resultTapped(deps)),
      referral_note: noteAsked,
    },
    wanted: {
      referral: referralWanted(deps),
      referral_news: referralNewsWanted(deps),
      referrals_untaken: untakenWanted(deps),
      referrals_taken: takenWanted(deps),
      referrals_weekly: weeklyWanted(deps),
    },
    // A child in danger is the duty of the post.
    anyway: {
      messages: ['referral', 'referral_news', 'referrals_untaken', 'referrals_taken'],
      actions: ['referral_take', 'referrals_take', 'referral_result', 'referral_note'],
    },
  }) satisfies Part;
