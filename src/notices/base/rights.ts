import { isWithin, withAbove } from '../../directory/areas/areas.ts';
import { holdersAbove, scopeAreas } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member, type Person, Refusal, type Role } from '../../room.ts';
import { loadNotice, type Notice } from './notice.ts';

/** These roles may send to everyone below them, each in their own area. */
export const senders: readonly Role[] = ['camat', 'lurah', 'chair', 'secretariat', 'puskesmas'];
/** These roles may approve or refuse a notice in their area. */
export const approvers: readonly Role[] = ['camat', 'lurah', 'chair', 'secretariat'];

/** The topmost areas to which the person may send; empty: nowhere. */
async function reachOf(db: Db, person: Person | undefined): Promise<string[]> {
  const areas = await scopeAreas(db, person, senders);
  return areas === 'all' ? [] : areas;
}

/** The part of it for which this notice was written. An author who moved to another office cannot use an old notice there. */
export async function reachFor(db: Db, person: Person | undefined, { area }: Pick<Notice, 'area'>): Promise<string[]> {
  const reach = await reachOf(db, person);
  return reach.flatMap((own) => (isWithin(own, area) ? own : isWithin(area, own) ? area : []));
}

/** The areas of a person who is about to send. Throws Refusal when there are none. */
export async function senderReach(context: Context): Promise<string[]> {
  const reach = await reachOf(context.db, member(context));
  if (reach.length === 0) throw new Refusal('notices/refusals:may-not');
  return reach;
}

/** The nearest area that contains all of these. Its settings count, and its heads decide. */
export function commonArea(areas: readonly string[]): string {
  const [first = '00', ...rest] = areas;
  return withAbove(first).find((above) => rest.every((area) => isWithin(area, above))) ?? first.slice(0, 2);
}

/** Everyone but `except` who may decide about a notice of this area, the nearest first. */
export async function decidersOf(db: Db, area: string, now: number, except: number | null) {
  return (await holdersAbove(db, area, approvers, now)).filter(({ id }) => id !== except);
}

export function mayDecide(person: Person | undefined, notice: Notice): boolean {
  if (!person || person.id === notice.author) return false;
  const above = withAbove(notice.area);
  return person.grants.some(({ role, area }) => approvers.includes(role) && area !== null && above.includes(area));
}

/** The author owns a notice as long as he may send in its area. */
export async function owns(db: Db, person: Person | undefined, notice: Notice | undefined): Promise<boolean> {
  if (!person || notice?.author !== person.id) return false;
  return (await reachFor(db, person, notice)).length > 0;
}

/** Loads the asker's own notice. Another's notice and one that does not exist get the same Refusal. `lock` makes taps on one notice come
 *  one after the other. */
export async function ownNotice(context: Context, id: unknown, lock = true): Promise<Notice> {
  const notice = await loadNotice(context.db, id, lock);
  const { id: person } = member(context);
  if (notice?.author !== person) throw new Refusal('notices/refusals:not-yours');
  if (!(await owns(context.db, context.person, notice))) throw new Refusal('notices/refusals:no-longer');
  return notice;
}
