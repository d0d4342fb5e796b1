/** The inbox alone with the monthly report, on real records and a session store of the test's choice, and one kader in it. */
import { join } from 'node:path';
import type { Channel, Inbound, Outbound } from '../../src/channels/channel.ts';
import { consentAsked } from '../../src/directory/joining/persetujuan.ts';
import { findPerson, loadPerson } from '../../src/directory/people/people.ts';
import { randomIds } from '../../src/ids.ts';
import type { InboxDeps } from '../../src/inbox/deps.ts';
import { openDrafts } from '../../src/inbox/drafts.ts';
import { openFlowBook } from '../../src/inbox/flowbook.ts';
import { sealedSessions } from '../../src/inbox/sealed-sessions.ts';
import type { SessionStore } from '../../src/inbox/session.ts';
import { LastTurns } from '../../src/inbox/session.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { reporting } from '../../src/reporting/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { firstUser, secretKey, seedKader } from '../proof/seed-kader.ts';
import { quietLog, testRing } from '../support/records.ts';

const root = join(import.meta.dirname, '../..');
const secrets = openSecrets(secretKey);
export const texts = openTexts(join(root, 'locales'));
export const flows = openFlowBook(join(root, 'flows'), texts);
export const noon = Date.parse('2026-10-20T12:00:00+08:00');

export interface InboxAlone {
  deps: InboxDeps;
  clock: { at: number; now(): number };
  /** Everything that was sent, oldest first. */
  sent: Outbound[];
  /** A message of the kader; the same id is the same message. */
  from(id: string, rest: Partial<Inbound>): Inbound;
  /** As the chat is called in sessions, drafts and turns. */
  chat: string;
  close(): Promise<void>;
}

/** `lay`: the first alone of these records brings the kader; a second one is another gateway beside it. */
export async function openInboxAlone(records: Records, sessions: SessionStore, lay = true): Promise<InboxAlone> {
  const { db } = records;
  if (lay) await seedKader(db, 1, noon, 'whatsapp');
  const clock = { at: noon, now: () => clock.at };
  const sent: Outbound[] = [];
  const { lookups, effects, painters } = reporting({
    ...{ db: {} as never, secrets, texts, scales: async () => undefined, openDaysIn: async () => new Map() },
    ...{ waits: async () => [], openDays: async () => new Map() },
  });
  const named = <T>(offers: Record<string, T> = {}) =>
    Object.fromEntries(Object.entries(offers).map(([name, offer]) => [`reporting.${name}`, offer]));
  const drafts = openDrafts(db, clock, quietLog, testRing);
  const deps: InboxDeps = {
    db,
    clock,
    ids: randomIds,
    log: quietLog,
    texts,
    secrets,
    sessions: sealedSessions(sessions, testRing),
    drafts,
    flows,
    composer: { texts, painters: named(painters), writers: {}, files: { get: async () => undefined } },
    files: { put: async () => 'file', hold: async () => {}, letGo: async () => {} },
    codes: new Map(),
    lastTurns: new LastTurns(),
    quoted: async () => undefined,
    offers: { lookups: named(lookups), effects: named(effects), actions: {} },
    hears: async () => undefined,
    wanted: {},
    knows: async () => undefined,
    strangers: { contact: 'directory.contact', held: 'directory.ask' },
    consent: { ...consentAsked, without: new Set() },
    people: {
      find: (channel, chat) => findPerson(db, secrets, channel, chat),
      load: (on, id) => loadPerson(on, id, clock.now()),
      gone: async () => {},
      refused: async () => {},
    },
    channels: [bare(sent)],
    live: async () => {},
  };
  const user = String(firstUser);
  return {
    deps,
    clock,
    sent,
    chat: secrets.hash('chat', `whatsapp ${user}`),
    from: (id, rest) => ({
      channel: 'whatsapp',
      chat: user,
      sender: user,
      private: true,
      addressed: true,
      id,
      at: clock.at,
      ...rest,
    }),
    close: () => drafts.close(),
  };
}

function bare(sent: Outbound[]): Channel {
  return {
    name: 'whatsapp',
    start: async () => {},
    send: async (_chat, message) => `out${sent.push(message)}`,
    fetch: async () => new Uint8Array(),
    link: () => undefined,
    state: () => 'ready',
    stop: async () => {},
  };
}
