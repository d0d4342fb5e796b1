/** The results of a notice: who got it and who pressed `Mengerti`, by area and role. */

import { type Selectable, sql } from 'kysely';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, member, Refusal } from '../../room.ts';
import { batchOf } from '../base/messages.ts';
import { loadNotice, type Notice } from '../base/notice.ts';
import { mayDecide, owns } from '../base/rights.ts';

export interface Result {
  person: number;
  name: string;
  role: string;
  area: string | null;
  place: string | null;
  acked_at: Date | null;
  status: Selectable<Database['outbox']>['status'] | null;
  channel: string | null;
  reason: string | null;
  recalled: string | null;
}

/** One row for each recipient, by area and name. */
export async function resultsOf(db: Db, notice: Pick<Notice, 'id' | 'area'>): Promise<Result[]> {
  const { kabupaten, batch } = batchOf(notice);
  const { rows } = await sql<Result>`
    select notice_person.person, person.name, notice_person.role, notice_person.area, area.name as place,
      notice_person.acked_at, outbox.status, outbox.channel, outbox.reason, outbox.recalled
    from kabar.notice_person
    join kabar.person on person.id = notice_person.person
    left join kabar.area on area.code = notice_person.area
    left join kabar.outbox
      on outbox.kabupaten = ${kabupaten} and outbox.key = ${`${batch}-`} || notice_person.person
    where notice_person.kabupaten = ${kabupaten} and notice_person.notice = ${notice.id}
    order by notice_person.area, person.name, notice_person.person`.execute(db);
  return rows;
}

/** confirmed: she pressed `Mengerti`. silent: the platform took it, and she has not confirmed. missed: it never left. */
type Standing = 'confirmed' | 'silent' | 'waiting' | 'missed';

export function standingOf({ acked_at, status }: Result): Standing {
  if (acked_at) return 'confirmed';
  if (status === 'sent' || status === 'delivered' || status === 'read') return 'silent';
  return status === null || status === 'queued' || status === 'sending' ? 'waiting' : 'missed';
}

export interface Count {
  label: string;
  all: number;
  confirmed: number;
  silent: number;
  /** Waiting or missed. */
  others: number;
}

/** By the areas one level below the sender's: the kelurahan of a camat, the kecamatan of a city. */
export async function byArea(db: Db, notice: Notice, results: Result[]): Promise<Count[]> {
  const parts = notice.area === '00' ? 1 : Math.min(4, notice.area.split('.').length + 1);
  const cut = (code: string | null) => (code ?? notice.area).split('.').slice(0, parts).join('.');
  const groups = Map.groupBy(results, ({ area }) => cut(area));
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'in', [...groups.keys(), ''])
    .execute();
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, list]) => countOf(names.get(code) ?? code, list));
}

export const byRole = (results: Result[]): Count[] =>
  [...Map.groupBy(results, ({ role }) => role)]
    .map(([role, list]) => countOf(role, list))
    .sort((a, b) => b.all - a.all);

export function countOf(label: string, list: Result[]): Count {
  const of = (standing: Standing) => list.filter((one) => standingOf(one) === standing).length;
  const [confirmed, silent] = [of('confirmed'), of('silent')];
  return { label, all: list.length, confirmed, silent, others: list.length - confirmed - silent };
}

/** Loads the notice for its author and for those who may decide about it. */
export async function noticeToSee(context: Pick<Context, 'db' | 'person'>, id: unknown): Promise<Notice> {
  const notice = await loadNotice(context.db, id);
  const person = member(context);
  if (!notice || !((await owns(context.db, person, notice)) || mayDecide(person, notice))) {
    throw new Refusal('notices/refusals:not-yours');
  }
  return notice;
}
