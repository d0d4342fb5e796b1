/** What all rooms offer together, by the names that flows, buttons and coded words use. */
import { checkOffers } from './conversation/flow/check-flows.ts';
import type { Flow } from './conversation/flow/load.ts';
import type { Codes } from './inbox/coded-words.ts';
import type { NeededFiles } from './records/files.ts';
import type { Hears, Knows, PersonalData, Room, Waits } from './room.ts';

type Offered =
  | 'lookups'
  | 'effects'
  | 'actions'
  | 'painters'
  | 'writers'
  | 'wanted'
  | 'live'
  | 'tables'
  | 'pages'
  | 'charts';

/** What the rooms offer of one kind, by `<room>.<name>`. */
export function offers<K extends Offered>(rooms: Room[], kind: K): NonNullable<Room[K]> {
  const all = rooms.flatMap((room) =>
    Object.entries(room[kind] ?? {}).map(([name, one]) => [`${room.name}.${name}`, one]),
  );
  return Object.fromEntries(all);
}

/** Messages, actions and effects of what is heard, by `<room>.<name>`, for which no consent is needed. */
export function anyway(rooms: Room[]): Record<'messages' | 'actions' | 'effects', ReadonlySet<string>> {
  const all = (what: 'messages' | 'actions' | 'effects') =>
    new Set(rooms.flatMap((room) => (room.anyway?.[what] ?? []).map((name) => `${room.name}.${name}`)));
  return { messages: all('messages'), actions: all('actions'), effects: all('effects') };
}

/** The first room that knows what a sentence is about. */
export const hearsOf =
  (rooms: Room[]): Hears =>
  async (context, sentence) => {
    for (const room of rooms) {
      const heard = await room.hears?.(context, sentence);
      if (heard) return heard;
    }
    return undefined;
  };

/** The first room that can tell something about it. */
export const knowsOf =
  (rooms: Room[]): Knows =>
  async (context, question) => {
    for (const room of rooms) {
      const told = await room.knows?.(context, question);
      if (told) return told;
    }
    return undefined;
  };

/** What waits for a person in all of these rooms, in their order. */
export const waitsOf =
  (rooms: () => readonly Room[]): Waits =>
  async (asked) => {
    const all = await Promise.all(rooms().flatMap(({ waits }) => waits?.(asked) ?? []));
    return all.flat();
  };

/** The parts of these rooms that forget and export a person. */
export const personalDataOf = (rooms: Room[]): PersonalData[] =>
  rooms.flatMap(({ personalData }) => personalData ?? []);

/** Asks all of these rooms. */
export const neededFilesOf =
  (rooms: Room[]): NeededFiles =>
  async (db, hashes) => {
    const needed: string[] = [];
    for (const room of rooms) needed.push(...((await room.neededFiles?.(db, hashes)) ?? []));
    return needed;
  };

/** Coded words (`terima 12`) of the rooms' actions, in every language: texts `<room>/codes:<action>`. Throws when one word would do two
 *  things: `setuju 10101` is about minutes, `setuju 1.1` about an action item, and nothing else may be. */
export function codes(
  rooms: Room[],
  texts: { languages(): string[]; list(language: string, key: string): string[] },
): Codes {
  const found: Codes = new Map();
  for (const { name: room, actions } of rooms) {
    for (const action of Object.keys(actions ?? {})) {
      for (const language of texts.languages()) {
        for (const word of texts.list(language, `${room}/codes:${action}`)) {
          const other = found.get(word);
          if (other && (other.room !== room || other.action !== action))
            throw new Error(`the word ${word} is both ${other.room}.${other.action} and ${room}.${action}`);
          found.set(word, { room, action });
        }
      }
    }
  }
  return found;
}

/** A flow that names something which no room offers is found at the start, not at a kader's phone. */
export function holdToOffers(flows: Flow[], rooms: Room[]): void {
  const names = { lookups: Object.keys(offers(rooms, 'lookups')), effects: Object.keys(offers(rooms, 'effects')) };
  const [first] = flows.flatMap((flow) => checkOffers(flow, names));
  if (first) throw new Error(`${first.file}:${first.line}:${first.column} ${first.sentence}`);
}
