import type { Room } from '../room.ts';
import { actionsOffers, minutesOffers } from './after/offers.ts';
import { answersOffers } from './answers/offers.ts';
import type { MeetingsDeps } from './base/deps.ts';
import { dayOffers } from './day/offers.ts';
import { meetingsData } from './personal-data.ts';
import { planningOffers } from './planning/offers.ts';
import { viewsOffers } from './views/offers.ts';

/** The steering bodies and their meetings: who belongs, who is invited, who comes. */
export const meetings = (deps: MeetingsDeps): Room => ({
  ...together(
    'meetings',
    planningOffers(deps),
    answersOffers(deps),
    dayOffers(deps),
    actionsOffers(deps),
    minutesOffers(deps),
    viewsOffers(deps),
  ),
  personalData: meetingsData,
});

/** Makes one room of several parts. Throws when two of them offer something under one name. */
function together(name: string, ...parts: Omit<Room, 'name'>[]): Room {
  const kinds = ['lookups', 'effects', 'actions', 'painters', 'writers', 'live', 'wanted'] as const;
  const all = kinds.map((kind) => {
    const entries = parts.flatMap((part) => Object.entries(part[kind] ?? {}));
    const twice = entries.find(([key], at) => entries.findIndex(([other]) => other === key) !== at);
    if (twice) throw new Error(`${name}.${twice[0]} is offered twice`);
    return [kind, Object.fromEntries(entries)];
  });
  return { name, ...Object.fromEntries(all) };
}
