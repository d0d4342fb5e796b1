/** What the invited answer: yes, no, a deputy, a proposal for the agenda. */
import type { Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { unlessOvertaken } from '../base/overtaken.ts';
import { come, decline, maybe, reason, stillMine, why } from './answers.ts';
import { depute, deputise, deputy, relink, stillDeputes } from './deputies.ts';
import { standIn, standingIn, stillRepresented } from './deputies-joining.ts';
import { park, proposalWanted, take } from './proposals/deciding.ts';
import { mine, propose } from './proposals/proposals.ts';
import { comeTo, declineTo, deputyTo } from './without-number.ts';

export const answersOffers = (deps: MeetingsDeps) =>
  ({
    lookups: { standing_in: standingIn, mine },
    effects: {
      ...{ come_to: comeTo, decline_to: declineTo, deputy_to: deputyTo },
      reason: unlessOvertaken(stillMine, reason),
      deputise: unlessOvertaken(stillDeputes, deputise(deps)),
      stand_in: unlessOvertaken(stillRepresented, standIn(deps)),
      propose,
    },
    actions: { come, decline, maybe, why, deputy, depute, relink: relink(deps), take, park },
    wanted: { proposal: proposalWanted },
  }) satisfies Omit<Room, 'name'>;
