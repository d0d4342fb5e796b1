/** Messages that update themselves: remembered when they are sent, written anew when what they show has changed. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Channel, type Outbound, SendError } from '../channels/channel.ts';
import { type Clock, hourMs } from '../clock.ts';
import type { Reply, Text } from '../conversation/run.ts';
import type { Lease } from '../lease.ts';
import type { Log } from '../log.ts';
import type { Secrets } from '../records/secrets.ts';
import type { Database, Db } from '../records/tables.ts';
import { keptMs } from '../retention.ts';
import type { LiveView, Person } from '../room.ts';
import { type Composer, compose } from './compose.ts';
import type { Line } from './line.ts';

/** A message that was just sent and whose reply is `live`. */
export interface SentLive {
  reply: Reply;
  person: number;
  channel: string;
  chat: string;
  /** The platform's id. */
  id: string;
  message: Outbound;
  practice?: boolean;
}
export type KeepLive = (sent: SentLive) => Promise<void>;

export interface LiveDeps {
  db: Db;
  clock: Clock;
  log: Log;
  secrets: Secrets;
  composer: Composer;
  channels: Channel[];
  /** What the rooms offer, by `<room>.<kind>`. */
  views: Record<string, LiveView>;
  /** Stands above everything that a person reads in practice. */
  practice: Text;
  person(id: number): Promise<Person | undefined>;
  line?: Line;
}

type LiveRow = Selectable<Database['live_view']>;

/** A view that changed within this time is likely to change again, so it is looked at every time. */
const lively = hourMs;
const forgotten = keptMs('live_view');
/** Edits go behind everything else that waits. */
const priority = 100;

/** The newest message of a view replaces an older one: only the newest changes. */
export async function keepLive({ db, clock, secrets }: LiveDeps, sent: SentLive): Promise<void> {
  const { person, channel, message } = sent;
  const row = {
    key: sent.reply.live!,
    person,
    channel,
    message: sent.id,
    chat_enc: secrets.seal(sent.chat),
    shown: shownOf(message),
    practice: sent.practice ?? false,
    at: new Date(clock.now()),
  };
  await db
    .insertInto('live_view')
    .values(row)
    .onConflict((conflict) => conflict.columns(['key', 'person']).doUpdateSet(row))
    .execute();
}

const everyMs = 3000;
/** Views that have not changed lately are looked at every tenth time. */
const allEvery = 10;

/** The job that keeps live messages up to date. `lease`: only one process does so. */
export function liveJob(deps: LiveDeps, lease: Lease) {
  let count = 0;
  const run = async (now: number) => {
    if (await lease.keep()) await refreshLive(deps, now, count++ % allEvery === 0);
  };
  return { name: 'live messages', everyMs, run };
}

/** Looks at the views that changed within the last hour, `all`: at every one; edits those that would show something else now. A message is
 *  edited at most once a call. */
export async function refreshLive(deps: LiveDeps, now: number, all: boolean): Promise<number> {
  const since = new Date(now - (all ? forgotten : lively));
  const rows = await deps.db.selectFrom('live_view').selectAll().where('at', '>', since).orderBy('at').execute();
  let edited = 0;
  for (const row of rows) if (await refresh(deps, row, now)) edited += 1;
  return edited;
}

async function refresh(deps: LiveDeps, row: LiveRow, now: number): Promise<boolean> {
  const channel = deps.channels.find((one) => one.name === row.channel);
  const view = deps.views[row.key.split(':')[0]!];
  if (!channel?.edit || !view) return false;
  const person = await deps.person(row.person);
  const reply = person && (await view({ now, db: deps.db }, row.key, person));
  if (!reply) return false;
  const marked: Reply = row.practice ? { ...reply, parts: [deps.practice, ...reply.parts] } : reply;
  // A picture or a document in it stays as it was sent.
  const { picture: _, document: __, ...words } = marked;
  const message = await compose(deps.composer, person.language, words);
  if (shownOf(message) === row.shown) return false;
  return edit(deps, row, channel, message);
}

async function edit(deps: LiveDeps, row: LiveRow, channel: Channel, message: Outbound): Promise<boolean> {
  const chat = deps.secrets.open(row.chat_enc);
  const turn = await deps.line?.turn(channel.name, chat, priority);
  if (turn && turn !== 'go') return false;
  try {
    await channel.edit!(chat, row.message, message);
    const { key, person, message: id } = row;
    const changed = { shown: shownOf(message), at: new Date(deps.clock.now()) };
    await deps.db
      .updateTable('live_view')
      .set(changed)
      .where((where) => where.and({ key, person, message: id }))
      .execute();
    return true;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    if (error.kind === 'retry') await deps.line?.pause(channel.name, error.afterMs);
    // Deleted by the person, too old, or she has left: it will not change any more.
    else if (error.kind !== 'trouble' && error.kind !== 'unreachable') await drop(deps, row);
    return false;
  }
}

async function drop({ db }: LiveDeps, { key, person, message }: LiveRow): Promise<void> {
  await db
    .deleteFrom('live_view')
    .where((where) => where.and({ key, person, message }))
    .execute();
}

const shownOf = ({ text, buttons }: Outbound) =>
  createHash('sha256')
    .update(JSON.stringify([text, buttons ?? []]))
    .digest('base64url')
    .slice(0, 22);
