/** What every part of the channel is given, and what all do with the records in the same way: name chats, wait while the records are away,
 *  keep small values, forget old rows. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Clock } from '../../../clock.ts';
import type { Ids } from '../../../ids.ts';
import type { Log } from '../../../log.ts';
import type { Db } from '../../../records/tables.ts';
import { keptMs } from '../../../retention.ts';

/** What every part of the channel is given. */
export interface Deps {
  db: Db;
  secrets: { hash(kind: string, value: string): string; seal(plain: string): string; open(sealed: string): string };
  clock: Clock;
  ids: Ids;
  log: Log;
}

/** The name of a chat in the tables: the same as that of its session, so that erasing a person finds it. */
export const chatHash = ({ secrets }: Pick<Deps, 'secrets'>, chat: string) => secrets.hash('chat', `whatsapp ${chat}`);

/** The name of an address (a JID: phone number or LID) in the tables. */
export const jidHash = ({ secrets }: Pick<Deps, 'secrets'>, jid: string) => secrets.hash('whatsapp-jid', jid);

/** How long rows stay that nobody needs any more. */
export const retentionMs = keptMs('whatsapp_received');

/** An error that comes while the records answer is no outage: it is thrown after so many more tries. */
const moreTries = 2;
const longestPauseMs = 2000;

/** Does `work`, and tries again while the records are away (PostgreSQL restarts, moves, or has no connection left) and `waits` says so.
 *  Otherwise it throws the error of `work`. */
export async function onRecords<T>({ db }: Pick<Deps, 'db'>, work: () => Promise<T>, waits: () => boolean): Promise<T> {
  for (let [attempt, failed] = [0, 0]; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const givesUp = (await answers(db)) ? ++failed > moreTries : !waits();
      if (givesUp) throw error;
      await sleep(Math.min(50 * 2 ** attempt, longestPauseMs));
    }
  }
}

const answers = (db: Db): Promise<boolean> =>
  db
    .selectFrom('meta')
    .select('key')
    .limit(1)
    .execute()
    .then(
      () => true,
      () => false,
    );

/** A small value of the whole channel, kept over restarts. */
export async function readMeta(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

/** `over`: only in place of one of these values, or where none is kept yet. False: another value stands there, and it stays. */
export async function keepMeta(db: Db, key: string, value: string, over?: string[]): Promise<boolean> {
  const kept = await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => {
      const written = conflict.column('key').doUpdateSet({ value: sql`excluded.value` });
      return over ? written.where('meta.value', 'in', over) : written;
    })
    .returning('key')
    .executeTakeFirst();
  return kept !== undefined;
}
