/** When an owner has left his office or was erased, his unfinished items pass to his successor, or wait for chair and secretariat. */

import type { Selectable } from 'kysely';
import { dayMs } from '../../../clock.ts';
import type { Text } from '../../../conversation/run.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { roleHolds } from '../../../directory/people/rights.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import type { Database, Db } from '../../../records/tables.ts';
import { type Action, actionArgs, actionLines, isOpen, openStatuses, showChoice } from '../../base/action-items.ts';
import { assign } from './assign.ts';
import { loadAction } from './find-action.ts';
import { leadersOf, tellLeaders, tellPerson } from './leaders.ts';
import { postOf } from './owners.ts';

type Post = Selectable<Database['role']>;

const monthMs = 30 * dayMs;
const nobody = { person: null, name: null, post: null, agency: null, position: null };

/** A job. Items that were passed on have another owner, so a second run finds nothing to do. */
export async function passOnActions(db: Db, now: number): Promise<void> {
  const rows = await db
    .selectFrom('action')
    .innerJoin('person', 'person.id', 'action.owner')
    .leftJoin('role', 'role.id', 'action.post')
    .select(['action.id', 'action.owner'])
    .where('action.status', 'in', openStatuses)
    .where((is) => is.or([is('person.erased_at', 'is not', null), is.not(roleHolds(now))]))
    .orderBy('action.id')
    .execute();
  for (const [owner, his] of Map.groupBy(rows, (row) => row.owner!)) {
    const ids = his.map(({ id }) => id);
    await db.transaction().execute((tx) => leave(tx, owner, ids, now));
  }
}

/** Passes on all items of a person who left, with all messages about them, or none. He hears of them in one message; chair and secretariat
 *  hear in one message of those that nobody takes over. */
async function leave(db: Db, owner: number, ids: number[], now: number): Promise<void> {
  const passed: Action[] = [];
  for (const id of ids) {
    const one = await passOn(db, owner, id, now);
    if (one) passed.push(one);
  }
  if (passed.length === 0) return;
  await tellPerson({ db, now }, passed[0]!, owner, {
    what: 'lepas',
    reply: (language) => ({ parts: listed('told-passed', passed, language, now) }),
  });
  const vacant = passed.filter((action) => action.owner === null);
  for (const [area, actions] of Map.groupBy(vacant, (action) => action.area)) await tellVacant(db, area, actions, now);
}

/** Answers the item as it is now. undefined: it stays where it is. */
async function passOn(db: Db, owner: number, id: number, now: number): Promise<Action | undefined> {
  await db.selectFrom('action').select('id').where('id', '=', id).forUpdate().execute();
  const action = await loadAction(db, id);
  if (!action || !isOpen(action) || action.owner !== owner || !(await hasLeft(db, action, now))) return undefined;
  const next = await successorOf(db, action, now);
  const to = next === undefined ? nobody : { ...(await postOf(db, next, action.area, now)), person: next, name: null };
  const heard = await assign({ db, now }, action, to, next === undefined ? 'kosong' : 'diteruskan', null);
  const passed = (await loadAction(db, id))!;
  if (heard === 'unreached') await tellByHand({ db, now }, passed);
  return passed;
}

/** Chair and secretariat must tell a successor whom no channel reaches. */
async function tellByHand(at: { db: Db; now: number }, action: Action): Promise<void> {
  await tellLeaders(at, action, {
    what: 'surat',
    reply: (language) => ({
      parts: [{ key: 'meetings/actions:given-unreached', args: actionArgs(action, language, at.now) }],
      choices: [showChoice(action)],
    }),
  });
}

/** The owner has left when the office in which he was asked has ended, and he holds no other for the same agency or place. */
async function hasLeft(db: Db, action: Action, now: number): Promise<boolean> {
  const roles = await db
    .selectFrom('role')
    .selectAll()
    .select(roleHolds(now).as('holds'))
    .where('person', '=', action.owner!)
    .execute();
  const post = roles.find(({ id }) => id === action.post);
  const person = await db.selectFrom('person').select('erased_at').where('id', '=', action.owner!).executeTakeFirst();
  if (!person || person.erased_at !== null) return true;
  if (!post || post.holds) return false;
  const { post_agency } = action;
  return !roles.some(
    (role) => role.holds && ((post_agency !== null && role.agency === post_agency) || sameSeat(role, post)),
  );
}

/** The successor holds the same office (agency and position, in the same area), or else the same seat (role and place, of the same agency
 *  where there was one). When two fit, nobody is chosen. */
async function successorOf(db: Db, action: Action, now: number): Promise<number | undefined> {
  const post = await db
    .selectFrom('role')
    .selectAll()
    .where('id', '=', action.post ?? 0)
    .executeTakeFirst();
  if (!post) return undefined;
  const roles = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .selectAll('role')
    .where('person.erased_at', 'is', null)
    .where('person.name', '!=', '')
    .where('role.person', '!=', action.owner!)
    .where('role.role', '=', post.role)
    .where(roleHolds(now))
    .execute();
  const there = roles.filter((role) => sameSeat(role, post));
  const { post_agency: agency, post_position: position } = action;
  const office = there.filter(
    (role) => agency !== null && same(role.agency, agency) && position !== null && same(role.position, position),
  );
  const seat = there.filter((role) => agency === null || role.agency === null || same(role.agency, agency));
  return only(office) ?? (office.length === 0 ? only(seat) : undefined);
}

function only(roles: Post[]): number | undefined {
  const [first, ...rest] = new Set(roles.map(({ person }) => person));
  return rest.length === 0 ? first : undefined;
}

const sameSeat = (a: Post, b: Post) =>
  a.role === b.role && a.area === b.area && a.posyandu === b.posyandu && a.unit === b.unit;
const same = (a: string | null, b: string) => a?.trim().toLowerCase() === b.trim().toLowerCase();

async function tellVacant(db: Db, area: string, actions: Action[], now: number): Promise<void> {
  const leaders = await leadersOf(db, area, now);
  const codes = actions.map(({ id, revision }) => `${id}r${revision}`).join('-');
  const rows = leaders.map(({ id, language }) => ({
    kabupaten: kabupatenOf(area),
    key: `rtl-kosong-${codes.slice(0, 120)}-${id}`,
    person: id,
    kind: 'meetings.rtl_told' as const,
    reply: { parts: listed('vacant', actions, language, now), choices: actions.slice(0, 5).map(showChoice) },
    args: {},
    dueAt: now,
    expiresAt: now + monthMs,
    priority: 3,
  }));
  await enqueue(db, ...rows);
}

const listed = (head: 'vacant' | 'told-passed', actions: Action[], language: string, now: number): Text[] => [
  { key: `meetings/actions:${head}`, args: { count: actions.length } },
  ...actionLines(actions, language, now),
];
