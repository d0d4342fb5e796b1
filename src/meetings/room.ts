import type { Room } from '../room.ts';
import type { MeetingsDeps } from './deps.ts';

/** The steering bodies and their meetings: who belongs, who is invited, who comes. */
export function meetings(_deps: MeetingsDeps): Room {
  return { name: 'meetings' };
}
