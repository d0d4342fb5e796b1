/** The kinds of message that the inbox starts itself, each with its still-wanted check. */
import { always, type Room } from '../room.ts';
import { nudgeWanted } from './nudge.ts';

export const inboxMessages = {
  name: 'inbox',
  wanted: {
    nudge: ({ db }, { args }) => nudgeWanted(db, Number(args.draft)),
    taken: always,
    held: always,
  },
  // The rest of an answer to her own message.
  anyway: { messages: ['held'] },
} satisfies Room;
