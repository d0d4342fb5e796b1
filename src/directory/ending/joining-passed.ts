/** Newcomers whom she invited and who wait for her yes ask somebody else; codes that she could not have made any more end. */
import type { Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';
import { withAbove } from '../areas/areas.ts';
import { mayHave } from '../joining/inviting.ts';
import { askAgain } from '../joining/join-requests.ts';
import { loadPerson } from '../people/people.ts';
import { inviters } from '../people/place-lookups.ts';
import { covers, roleHolds } from '../people/rights.ts';
import type { Post } from './roles.ts';

/** Called when roles of hers have ended. What her other roles still allow stays as it is. */
export async function passOnJoining(db: Db, person: number, ended: readonly Post[], now: number): Promise<void> {
  const her = await loadPerson(db, person, now);
  await dropCodes(db, person, her, now);
  const requests = await waitingFor(db, person);
  for (const { id, posyandu, area } of requests) {
    if (await covers(db, her, { posyandu })) continue;
    const next = await nextInviter(db, { posyandu, area, but: person, first: ended[0]?.ended_by ?? null }, now);
    if (next !== undefined) await askAgain(db, id, next, now);
  }
}

/** Requests that wait for her answer. */
export const waitingFor = (db: Db, person: number) =>
  db
    .selectFrom('join_request')
    .innerJoin('posyandu', 'posyandu.id', 'join_request.posyandu')
    .select(['join_request.id', 'join_request.posyandu', 'posyandu.area', 'posyandu.name'])
    .where('invited_by', '=', person)
    .where('decided_at', 'is', null)
    .orderBy('join_request.id')
    .execute();

/** Codes of hers that nobody has used yet, but for her own second channel. */
export const openCodes = (db: Db, maker: number, now: number) =>
  db
    .selectFrom('invitation')
    .select(['code_hash', 'person', 'posyandu'])
    .where('created_by', '=', maker)
    .where('used_at', 'is', null)
    .where('invitee', 'is', null)
    .where('expires_at', '>', new Date(now))
    .where((where) => where.or([where('person', 'is', null), where('person', '<>', maker)]))
    .execute();

async function dropCodes(db: Db, maker: number, her: Person | undefined, now: number): Promise<void> {
  for (const { code_hash, person, posyandu } of await openCodes(db, maker, now)) {
    if (her && posyandu !== null && (await covers(db, her, { posyandu }, inviters))) continue;
    const whose = person === null ? undefined : await loadPerson(db, person, now);
    if (her && whose && (await mayHave(db, her, whose))) continue;
    await db.deleteFrom('invitation').where('code_hash', '=', code_hash).execute();
  }
}

interface Wish {
  posyandu: number;
  area: string;
  but: number;
  /** Who ended her role, if anybody. */
  first: number | null;
}

/** Whoever ended the role, if he has a say there; else the nearest who may invite for the posyandu and can be reached. */
async function nextInviter(db: Db, { posyandu, area, but, first }: Wish, now: number): Promise<number | undefined> {
  const by = first === null ? undefined : await loadPerson(db, first, now);
  if (by && (await covers(db, by, { posyandu }))) return by.id;
  const row = await db
    .selectFrom('role')
    .innerJoin('contact', 'contact.person', 'role.person')
    .select('role.person')
    .where('role.role', 'in', [...inviters])
    .where((where) => where.or([where('role.area', 'in', withAbove(area)), where('role.area', 'is', null)]))
    .where('role.posyandu', 'is', null)
    .where('role.unit', 'is', null)
    .where('role.person', '<>', but)
    .where('contact.gone_at', 'is', null)
    .where(roleHolds(now))
    .orderBy(
      (order) => order.fn('length', ['role.area']),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('role.person')
    .executeTakeFirst();
  return row?.person;
}
