/** Codes by which a mother (or father) links her chat to a child: eight letters and figures, once, fourteen days. The birth date must fit, too. */

import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { Child } from '../base/child.ts';

export type Follow = Selectable<Database['follow']>;

export const codeMs = 14 * dayMs;
/** So many wrong birth dates end a code: whoever found a card on the street does not get further. */
export const wrongDates = 3;
const length = 8;

/** Makes a code, to be shown as it is (`abcd-efgh`); it cannot be shown again. */
export async function makeCode(
  db: Db,
  { secrets, ids }: { secrets: Secrets; ids: Ids },
  { child, by, now }: { child: Pick<Child, 'kabupaten' | 'id' | 'posyandu'>; by: number; now: number },
): Promise<string> {
  const code = ids.random(length);
  await db
    .insertInto('follow')
    .values({
      kabupaten: child.kabupaten,
      posyandu: child.posyandu,
      child: child.id,
      code_hash: secrets.hash('follow', code),
      made_by: by,
      made_at: new Date(now),
      expires_at: new Date(now + codeMs),
    })
    .execute();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Tickets of everything in the text that may be a code, in one part or two: `kodenya ABCD efg2 bu`. A ticket stands for the code from here on. */
export function ticketsIn(secrets: Secrets, typed: string): string[] {
  // On paper an I is read as an l or a 1, which no code has.
  const words =
    typed
      .toLowerCase()
      .replace(/[l1]/g, 'i')
      .match(/[\p{L}\d]+/gu) ?? [];
  const pairs = words.map((word, at) => word + (words[at + 1] ?? ''));
  const codes = [...words, ...pairs].filter((one) => /^[a-km-np-z2-9]{8}$/.test(one));
  return [...new Set(codes)].slice(0, mostTried).map((code) => secrets.hash('follow', code));
}
/** A longer text with so many of them is a guess at all of them. */
const mostTried = 3;

/** A mistyped code, and not the name of a posyandu: two groups of four, or letters and figures mixed. */
export const looksLikeCode = (typed: string): boolean =>
  /^[\p{L}\d]{3,5}\p{Pd}[\p{L}\d]{3,5}$/u.test(typed.trim()) ||
  (/^[\p{L}\d]{7,9}$/u.test(typed.trim()) && /\d.*\p{L}|\d.*\d.*\p{L}/u.test(typed.trim()));

/** The code behind a ticket, if it can still be used. `lock`: while it is used. */
export async function openCode(db: Db, ticket: unknown, now: number, lock = false): Promise<Follow | undefined> {
  return db
    .selectFrom('follow')
    .selectAll()
    .where('code_hash', '=', String(ticket))
    .where('person', 'is', null)
    .where('expires_at', '>', new Date(now))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Answers how many tries are left. */
export async function noteWrongDate(db: Db, code: Follow, now: number): Promise<number> {
  const wrong = code.wrong + 1;
  const spent = wrong >= wrongDates;
  await db
    .updateTable('follow')
    .set({ wrong, ...(spent && { expires_at: new Date(now) }) })
    .where('kabupaten', '=', code.kabupaten)
    .where('id', '=', code.id)
    .execute();
  return wrongDates - wrong;
}
