/** What the invited answer: yes, no, a deputy, a proposal for the agenda. */
import type { Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { come, comeTo, decline, declineTo, deputyTo, maybe, reason, why } from './hadir.ts';
import { standIn, standingIn } from './mewakili.ts';
import { myMeetings, park, proposalWanted, propose, take } from './saran.ts';
import { depute, deputise, deputy, relink } from './wakil.ts';

export const answersOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      mine: myMeetings,
      standing_in: standingIn,
    },
    effects: {
      come_to: comeTo,
      decline_to: declineTo,
      deputy_to: deputyTo,
      reason,
      deputise: deputise(deps),
      stand_in: standIn(deps),
      propose,
    },
    actions: {
      come,
      decline,
      maybe,
      why,
      deputy,
      depute,
      relink: relink(deps),
      take,
      park,
    },
    wanted: { proposal: proposalWanted },
  }) satisfies Omit<Room, 'name'>;
