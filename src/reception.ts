/** Where messages come in: sessions, drafts, flows, the gate before them, and what the rooms offer to them. */
import { join } from 'node:path';
import type { openBackground } from './background.ts';
import type { Channel } from './channels/channel.ts';
import { quotedReferral } from './children/referral/words.ts';
import type { Config } from './config.ts';
import { audit } from './directory/audit.ts';
import { consentAsked } from './directory/joining/persetujuan.ts';
import { findPerson, loadMembers } from './directory/people/people.ts';
import type { InboxDeps } from './inbox/deps.ts';
import { openDrafts } from './inbox/drafts.ts';
import { type FlowBook, openFlowBook } from './inbox/flowbook.ts';
import { openGate } from './inbox/gate.ts';
import type { SealedSessions } from './inbox/sealed-sessions.ts';
import { LastTurns, type SessionStore } from './inbox/session.ts';
import { recordSessions } from './inbox/sessions-records.ts';
import { quotedInvitation } from './meetings/answers/quoted.ts';
import { quotedNotice } from './notices/answers/balas.ts';
import { anyway, codes, hearsOf, holdToOffers, knowsOf, offers } from './offers.ts';
import type { Secrets } from './records/secrets.ts';
import { inOneRound } from './records/statements.ts';
import type { Vault } from './records/vault.ts';
import type { Room } from './room.ts';
import type { openTexts } from './texts/texts.ts';

/** What the house has open by then. */
interface Reception extends Pick<InboxDeps, 'clock' | 'db' | 'files' | 'ids' | 'log'> {
  config: Config;
  secrets: Secrets;
  vault: Vault;
  texts: ReturnType<typeof openTexts>;
  root: string;
  flows?: FlowBook;
}

export function openInboxDeps(
  opening: Reception & { sessions: SealedSessions },
  channels: Channel[],
  rooms: Room[],
  outbox: Awaited<ReturnType<typeof openBackground>>,
): InboxDeps {
  const { db, clock, ids, log, secrets, texts, files, sessions } = opening;
  const { composer, live, gone } = outbox;
  const flows = opening.flows ?? openFlowBook(join(opening.root, 'flows'), texts);
  holdToOffers(flows.all(), rooms);
  return {
    db,
    clock,
    ids,
    log,
    texts,
    composer,
    files,
    secrets,
    flows,
    live,
    sessions,
    drafts: openDrafts(db, clock, log, opening.vault.ring),
    channels,
    codes: codes(rooms, texts),
    quoted: async (on, quoted) =>
      (await quotedNotice(on, quoted)) ??
      (await quotedReferral(on, quoted, clock.now())) ??
      quotedInvitation(on, quoted),
    lastTurns: new LastTurns(),
    offers: { lookups: offers(rooms, 'lookups'), effects: offers(rooms, 'effects'), actions: offers(rooms, 'actions') },
    hears: hearsOf(rooms),
    wanted: offers(rooms, 'wanted'),
    knows: knowsOf(rooms),
    tables: rooms.find(({ takes }) => takes)?.takes,
    strangers: { contact: 'directory.contact', held: 'directory.ask' },
    consent: { ...consentAsked, without: anyway(rooms).actions.union(anyway(rooms).effects) },
    people: peopleOf(opening, gone),
  };
}

export const gateOf = ({ config }: Reception, { people }: InboxDeps) =>
  openGate({
    perMinute: config.chatPerMinute,
    joined: async ({ channel, chat }) => (await people.find(channel, chat)) !== undefined,
  });

/** What the inbox asks of the directory. */
function peopleOf({ db, clock, secrets }: Reception, gone: InboxDeps['people']['gone']): InboxDeps['people'] {
  const loadTogether = inOneRound((ids: number[]) => loadMembers(db, ids, clock.now()));
  return {
    find: (channel, chat) => findPerson(db, secrets, channel, chat),
    load: async (on, id, { channel, chat }) => {
      const found = on === db ? await loadTogether(id) : (await loadMembers(on, [id], clock.now())).get(id);
      return found?.chats.includes(`${channel} ${secrets.hash(channel, chat)}`) ? found.person : undefined;
    },
    gone,
    refused: (on, actor, flow) =>
      audit(on, {
        now: clock.now(),
        actor,
        action: 'directory.refused',
        subject: `person ${actor}`,
        detail: { flow },
      }),
  };
}

export async function openSessions({ config, db, clock, log }: Reception): Promise<SessionStore> {
  if (!config.redisUrl) return recordSessions(db, clock);
  const { redisSessions } = await import('./inbox/sessions-redis.ts');
  return redisSessions(config.redisUrl, { log });
}

/** What the operator and the page for admins read of each channel. */
export const statesOf = (channels: readonly Channel[]) => () =>
  Object.fromEntries(channels.map((channel) => [channel.name, stateOf(channel)]));

/** `ready`; on a channel that tells more, `ready: linked`; with trouble `ready: linked, silent`, or
 *  `ready: restricted until 2026-11-30T06:00:00.000Z`. */
function stateOf(channel: Channel): string {
  const until = channel.until?.();
  const status = [channel.accountStatus?.(), until && `until ${new Date(until).toISOString()}`]
    .filter(Boolean)
    .join(' ');
  const more = [status, ...(channel.troubles?.() ?? [])].filter(Boolean).join(', ');
  return more ? `${channel.state()}: ${more}` : channel.state();
}
