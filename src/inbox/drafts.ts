/** Drafts record who is filling in what. A claim is stored at once. Answers are kept in the session and written to the draft every two
 *  seconds, so that a lost session costs at most the last seconds. */
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { DraftClaim, Run } from '../conversation/run.ts';
import type { Log } from '../log.ts';
import { type Seal, sealText } from '../records/sealing.ts';
import type { Db } from '../records/tables.ts';

/** Which draft: the flow, the values of its draft key, and whether it is practice. */
export interface DraftKey {
  flow: string;
  key: string;
  practice: boolean;
}

export interface DraftOwner {
  person: number;
  chat: string;
}

export interface Drafts {
  claim(db: Db, draft: DraftKey, owner: DraftOwner, run: Run): Promise<DraftClaim>;
  /** Takes someone's draft over and tells whose it was. */
  take(db: Db, draft: DraftKey, owner: DraftOwner): Promise<{ run: Run; from: number; chat: string } | undefined>;
  /** Remembers the newest answers, to be written within two seconds. */
  touch(draft: DraftKey, owner: DraftOwner, run: Run): void;
  drop(db: Db, draft: DraftKey, owner: DraftOwner): Promise<void>;
  /** The draft that this chat worked on last, when its session was lost. */
  lost(chat: string): Promise<{ draft: DraftKey; owner: number; run: Run } | undefined>;
  /** Writes everything that waits: on simpan, on take-over, at shutdown. A caller inside a transaction must pass the transaction as `on`:
   *  the embedded database has one connection, and a second query would wait for the transaction for ever. */
  flush(on?: Db): Promise<void>;
  close(): Promise<void>;
}

/** The newest answers, and when they were given. */
interface Touched {
  draft: DraftKey;
  owner: DraftOwner;
  run: string;
  at: Date;
}

const behindMs = 2000;

/** The parts share what waits to be written, so they stand in one function. */
export function openDrafts(db: Db, clock: Clock, log: Log, ring: Seal): Drafts {
  const waiting = new Map<string, Touched>();
  const id = (draft: DraftKey) => `${draft.flow} ${draft.key} ${draft.practice}`;

  async function flush(on = db) {
    const rows = [...waiting.values()];
    // A transaction may be undone, so its answers keep waiting and are written once more.
    if (on === db) waiting.clear();
    try {
      for (let at = 0; at < rows.length; at += 200) await writeBehind(on, ring, rows.slice(at, at + 200));
    } catch (error) {
      // The newest answers stay waiting, unless newer ones came meanwhile.
      for (const row of rows) if (!waiting.has(id(row.draft))) waiting.set(id(row.draft), row);
      throw error;
    }
  }
  const timer = setInterval(() => {
    flush().catch((err) => log.warn({ err }, 'drafts: not written, trying again'));
  }, behindMs);

  return {
    flush: (on) => flush(on),
    claim: (on, draft, owner, run) => claim(on, draft, owner, run, clock.now()),
    take: async (on, draft, owner) => {
      await flush();
      return take(on, draft, owner, clock.now());
    },
    touch: (draft, owner, run) =>
      void waiting.set(id(draft), { draft, owner, run: JSON.stringify(run), at: new Date(clock.now()) }),
    drop: async (on, draft, owner) => {
      waiting.delete(id(draft));
      await ofOwner(on.deleteFrom('draft'), draft, owner).execute();
    },
    lost: async (chat) => {
      await flush();
      return lost(db, chat);
    },
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}

interface Filter<Q> {
  where(column: 'flow' | 'key' | 'owner', is: '=', value: string | number): Q;
  where(column: 'practice', is: '=', value: boolean): Q;
}

const ofOwner = <Q extends Filter<Q>>(query: Q, draft: DraftKey, owner: DraftOwner) =>
  byKey(query, draft).where('owner', '=', owner.person);

const byKey = <Q extends Filter<Q>>(query: Q, { flow, key, practice }: DraftKey) =>
  query.where('flow', '=', flow).where('key', '=', key).where('practice', '=', practice);

async function claim(db: Db, draft: DraftKey, owner: DraftOwner, run: Run, now: number): Promise<DraftClaim> {
  const at = new Date(now);
  const fresh = await db
    .insertInto('draft')
    .values({
      ...draft,
      owner: owner.person,
      chat: owner.chat,
      run: JSON.stringify(run),
      started_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.columns(['flow', 'key', 'practice']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (fresh) return { state: 'new' };
  const held = await byKey(db.selectFrom('draft').innerJoin('person', 'person.id', 'draft.owner'), draft)
    .select(['draft.owner', 'draft.run', 'draft.updated_at', 'person.name'])
    .executeTakeFirst();
  // Somebody dropped the draft between the two statements, so it can be claimed after all.
  if (!held) return claim(db, draft, owner, run, now);
  const old = JSON.parse(held.run) as Run;
  const touched = held.updated_at.toISOString();
  if (held.owner !== owner.person)
    return { state: 'theirs', owner: held.name, touched, answered: answered(old, draft) };
  await ofOwner(db.updateTable('draft').set({ chat: owner.chat }), draft, owner).execute();
  const { answers, sure, early, brought } = old;
  return { state: 'mine', answers, sure, early, brought, touched };
}

/** How many questions were answered, beside those that the draft is claimed under. */
const answered = (run: Run, { key }: DraftKey) =>
  Object.values(run.answers).filter((value) => value !== null).length - key.split('/').length;

async function take(db: Db, draft: DraftKey, owner: DraftOwner, now: number) {
  const held = await byKey(
    db.selectFrom('draft').select(['owner', 'run', 'chat']).forUpdate(),
    draft,
  ).executeTakeFirst();
  if (!held) return undefined;
  const mine = { owner: owner.person, chat: owner.chat, updated_at: new Date(now), nudged_at: null };
  await byKey(db.updateTable('draft').set(mine), draft).execute();
  return { run: JSON.parse(held.run) as Run, from: held.owner, chat: held.chat };
}

async function lost(db: Db, chat: string) {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('chat', '=', chat)
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const { flow, key, practice, owner } = row;
  return { draft: { flow, key, practice }, owner, run: JSON.parse(row.run) as Run };
}

/** Writes all in one statement. A draft that was taken over or filed meanwhile is not touched. */
async function writeBehind(db: Db, ring: Seal, rows: Touched[]) {
  if (rows.length === 0) return;
  const values = rows.map(
    ({ draft, owner, run, at }) =>
      sql`(${draft.flow}::text, ${draft.key}::text, ${draft.practice}::boolean, ${owner.person}::int, ${sealText(ring, run)}::text, ${at}::timestamptz)`,
  );
  await sql`
    update kabar.draft set run = fresh.run, updated_at = fresh.at, nudged_at = null
    from (values ${sql.join(values)}) as fresh (flow, key, practice, owner, run, at)
    where draft.flow = fresh.flow and draft.key = fresh.key and draft.practice = fresh.practice and draft.owner = fresh.owner
  `.execute(db);
}
