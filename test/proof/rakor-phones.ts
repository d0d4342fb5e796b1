/** The phones of the proof's people: what arrives, with the meeting that it is about and what it says. */
import type { Kysely } from 'kysely';
import type { Channel } from '../../src/channels/channel.ts';
import type { Text } from '../../src/conversation/run.ts';
import { openRecipients } from '../../src/directory/people/recipients.ts';
import { randomIds } from '../../src/ids.ts';
import type { Delivery } from '../../src/outbox/deliver.ts';
import type { Secrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Room } from '../../src/room.ts';
import { quietLog } from '../support/records.ts';
import type { RakorHouse } from './rakor-house.ts';
import type { Told } from './rakor-oracle.ts';

/** Texts are their keys, and the theme names the meeting. */
export const texts = {
  render: (_: string, text: Text) =>
    'literal' in text ? text.literal : [text.key, ...(text.args?.theme ? [text.args.theme] : [])].join(' '),
  list: () => [],
  reader: () => {
    throw new Error('nothing is read here');
  },
};

/** Opens every part that has a memory anew, as after a restart. */
export function openDelivery(
  db: Kysely<Database>,
  secrets: Secrets,
  room: Room,
  house: RakorHouse,
  clock: { now(): number },
  told: Told[],
): Delivery {
  const channel = {
    name: 'simulator',
    send: async (chat: string, { text }: { text: string }) => {
      const [, meeting, what] = /rakor-(\d+).*meetings\/(?:reminders|changes):(\w+(?:-\w+)?)/.exec(named(text)) ?? [];
      if (what) told.push({ meeting: Number(meeting), person: house.whose(chat), what, at: clock.now() });
      return `${told.length}`;
    },
  } as unknown as Channel;
  const wanted = Object.fromEntries(Object.entries(room.wanted ?? {}).map(([name, one]) => [`meetings.${name}`, one]));
  return {
    db,
    clock,
    ids: randomIds,
    log: quietLog,
    channels: [channel],
    wanted,
    composer: { texts, painters: {}, writers: {}, files: { get: async () => undefined } },
    recipient: openRecipients(db, secrets, clock),
    gone: async () => {},
  };
}

/** `meetings/reminders:head rakor-7 … meetings/reminders:coming`: which meeting, and what it says of it. */
function named(text: string): string {
  const [head = '', ...rest] = text.split('\n\n');
  if (head.startsWith('meetings/reminders:head')) return `${head.split(' ')[1]} ${rest[0]}`;
  if (head.startsWith('meetings/changes:head')) return `${head.split(' ')[1]} meetings/changes:change`;
  if (head.startsWith('meetings/changes:called-off')) return `${head.split(' ')[1]} meetings/changes:cancel`;
  return '';
}
