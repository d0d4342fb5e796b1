/** Who may look at the dashboard, without a password: a link from her chat opens it once, on one device, within ten minutes. The device keeps a key
 *  of its own; of both only hashes are stored. It is out after twelve hours, when she leaves, when another device of hers enters, and as soon as
 *  the chat, her consent or her last role is hers no more. */
import { hourMs, minuteMs } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Context, Person } from '../../room.ts';
import { audit, isNoted } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { loadPerson } from '../people/people.ts';

export const linkMs = 10 * minuteMs;
export const visitMs = 12 * hourMs;

/** As long as nobody can guess: 130 bits. */
export const keyLength = 26;

interface Means {
  db: Db;
  secrets: Secrets;
  now: number;
}

const linkHash = ({ secrets }: Pick<Means, 'secrets'>, link: string) => secrets.hash('screen-link', link);
const deviceHash = ({ secrets }: Pick<Means, 'secrets'>, device: string) => secrets.hash('screen-device', device);

/** The secret part of a new link. Older links of hers stay open until one is used: she may tap any of them. */
export async function newLink(
  { secrets, ids }: Pick<DirectoryDeps, 'secrets' | 'ids'>,
  { db, now, channel, chat }: Context,
  person: number,
): Promise<string> {
  const link = ids.random(keyLength);
  await db
    .insertInto('screen')
    .values({
      person,
      channel,
      address_hash: secrets.hash(channel, chat),
      link_hash: linkHash({ secrets }, link),
      made_at: new Date(now),
      expires_at: new Date(now + linkMs),
    })
    .execute();
  await audit(db, { now, actor: person, action: 'directory.screen-link', subject: `person ${person}` });
  return link;
}

/** `used`: on some device, this one or another. `late`: its ten minutes are over. `unknown`: there is no such link (any more). `gone`: she has no
 *  role, consent or chat any more that would let her in. */
export type LinkState = 'open' | 'used' | 'late' | 'unknown' | 'gone';

/** Looking uses nothing up: a preview in a chat looks, too. */
export async function lookAt(means: Means, link: string): Promise<LinkState> {
  const row = await means.db
    .selectFrom('screen')
    .select(['expires_at', 'device_hash', 'ended_at'])
    .where('link_hash', '=', linkHash(means, link))
    .executeTakeFirst();
  if (!row) return 'unknown';
  if (row.device_hash) return 'used';
  return row.ended_at || row.expires_at.getTime() <= means.now ? 'late' : 'open';
}

/** Somebody wanted to enter by a link that opens no more, or no more for her: the trail tells it, once for each link. */
export async function noteRefusedLink(means: Means, link: string): Promise<void> {
  const { db, now } = means;
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('screen')
      .select(['id', 'person', 'made_at'])
      .where('link_hash', '=', linkHash(means, link))
      .forUpdate()
      .executeTakeFirst();
    if (!row) return;
    const entry = {
      ...{ actor: null, action: 'directory.screen-refused', subject: `person ${row.person}` },
      detail: { screen: row.id },
    };
    if (!(await isNoted(tx, entry, row.made_at.getTime() - 1))) await audit(tx, { now, ...entry });
  });
}

/** Uses the link up for this device. A second tap on the same device finds it open still. */
export async function enter(means: Means, link: string, device: string): Promise<LinkState> {
  const { db, now } = means;
  const device_hash = deviceHash(means, device);
  return db.transaction().execute(async (tx) => {
    const bound = await tx
      .updateTable('screen')
      .set({ device_hash, entered_at: new Date(now), expires_at: new Date(now + visitMs) })
      .where('link_hash', '=', linkHash(means, link))
      .where('device_hash', 'is', null)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', new Date(now))
      .returning(['id', 'person'])
      .executeTakeFirst();
    const on = { ...means, db: tx };
    if (!bound) return 'person' in (await visitor(on, device)) ? 'open' : lookAt(on, link);
    if (!('person' in (await visitor(on, device)))) return 'gone';
    await endOthers(tx, bound, now);
    const who = { now, actor: bound.person, subject: `person ${bound.person}` };
    await audit(tx, { ...who, action: 'directory.screen-entered' });
    return 'open';
  });
}

/** One device at a time. Links that nobody has used end, too; of them there is nothing to tell. */
async function endOthers(tx: Db, { id, person }: { id: number; person: number }, now: number) {
  const ended = await tx
    .updateTable('screen')
    .set({ ended_at: new Date(now) })
    .where('person', '=', person)
    .where('id', '<>', id)
    .where('ended_at', 'is', null)
    .returning(['device_hash', 'expires_at'])
    .execute();
  if (ended.some(({ device_hash, expires_at }) => device_hash !== null && expires_at.getTime() > now))
    await audit(tx, { now, actor: person, action: 'directory.screen-ended', subject: `person ${person}` });
}

/** `over`: it was hers, and is no more. */
export type Visitor = { person: Person; until: number } | { none: 'unknown' | 'over' };

/** Who looks at the dashboard on this device now. */
export async function visitor(means: Means, device: string): Promise<Visitor> {
  const { db, now } = means;
  const row = await db
    .selectFrom('screen')
    .leftJoin('contact', (join) =>
      join
        .onRef('contact.channel', '=', 'screen.channel')
        .onRef('contact.address_hash', '=', 'screen.address_hash')
        .onRef('contact.person', '=', 'screen.person'),
    )
    .select(['screen.person', 'expires_at', 'ended_at', 'contact.person as linked'])
    .where('device_hash', '=', deviceHash(means, device))
    .executeTakeFirst();
  if (!row) return { none: 'unknown' };
  const until = row.expires_at.getTime();
  if (row.ended_at || until <= now || row.linked === null) return { none: 'over' };
  const person = await loadPerson(db, row.person, now);
  if (!person?.consented || person.grants.length === 0) return { none: 'over' };
  return { person, until };
}

/** Since when a device of hers looks at the dashboard; undefined: none does. */
export async function openSince(db: Db, person: number, now: number): Promise<Date | undefined> {
  const row = await db
    .selectFrom('screen')
    .select('entered_at')
    .where('person', '=', person)
    .where('device_hash', 'is not', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return row?.entered_at ?? undefined;
}

/** Ends what she has open, and links that she has not used. Answers whether there was either. */
export async function leave({ db, now }: Pick<Means, 'db' | 'now'>, person: number): Promise<boolean> {
  const ended = await db
    .updateTable('screen')
    .set({ ended_at: new Date(now) })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .returning('device_hash')
    .execute();
  if (ended.some(({ device_hash }) => device_hash !== null))
    await audit(db, { now, actor: person, action: 'directory.screen-left', subject: `person ${person}` });
  return ended.length > 0;
}
