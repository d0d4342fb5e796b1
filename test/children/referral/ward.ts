/** Children of a posyandu of the demo district, weighed, and what is then sent of them. */

import { type Kysely, sql } from 'kysely';
import type { Child } from '../../../src/children/base/child.ts';
import type { ChildrenDeps } from '../../../src/children/base/deps.ts';
import { assess } from '../../../src/children/growth/growth.ts';
import { referralFor } from '../../../src/children/growth/referral-rule.ts';
import { refer } from '../../../src/children/referral/refer.ts';
import { children } from '../../../src/children/room.ts';
import { dayMs } from '../../../src/clock.ts';
import type { Answers, Reply } from '../../../src/conversation/run.ts';
import { loadPerson } from '../../../src/directory/people/people.ts';
import { holdersAt, loadPlace, type Place } from '../../../src/directory/people/places.ts';
import type { Database, Db } from '../../../src/records/tables.ts';
import type { Context, EffectResult, Role } from '../../../src/room.ts';
import { secrets, texts } from '../../reporting/district.ts';

export const deps = { secrets, texts } as unknown as ChildrenDeps;
export const room = children(deps);
const kabupaten = '64.74';

export interface Weighed {
  weight?: number;
  length?: number;
  arm?: number;
  oedema?: boolean;
  /** Of the month before. */
  before?: number;
}

/** `records`: of a district, or of a world in which people talk. */
export function openWard({ db }: { db: Kysely<Database> }, posyandu: number) {
  const inTurn = async <T>(person: number, now: number, act: (context: Context) => Promise<T>, practice = false) =>
    db.transaction().execute(async (tx) =>
      act({
        now,
        db: tx,
        person: await loadPerson(tx, person, now),
        channel: 'simulator',
        chat: `p${person}`,
        practice,
        turn: 't1',
      }),
    );

  const place = async (on = db as Db): Promise<Place> => (await loadPlace(on, posyandu))!;

  /** Who works in its puskesmas. */
  async function puskesmas(): Promise<number[]> {
    const { area } = await place();
    const rows = await db
      .selectFrom('role')
      .innerJoin('unit_area', 'unit_area.unit', 'role.unit')
      .select('person')
      .where('role', '=', 'puskesmas')
      .where('unit_area.area', '=', area)
      .orderBy('person')
      .execute();
    return rows.map(({ person }) => person);
  }

  const holder = async (role: Role) =>
    (
      await holdersAt(db, await place(), [role], Date.now())
        .select('person.id')
        .orderBy('person.id')
        .executeTakeFirstOrThrow()
    ).id;
  const kader = () => holder('kader');
  const bidan = () => holder('bidan');

  /** As it was before anybody was weighed: much faster than a new district. */
  async function clear() {
    await sql`truncate kabar.child, kabar.child_event, kabar.weighing, kabar.referral, kabar.follow, kabar.outbox restart identity`.execute(
      db,
    );
    await db.updateTable('contact').set({ gone_at: null }).execute();
    await db.updateTable('role').set({ until_at: null }).execute();
  }

  async function add(name: string, told: Partial<Child> = {}): Promise<Child> {
    const born = told.born ?? '2025-02-03';
    return db
      .insertInto('child')
      .values({
        kabupaten,
        posyandu,
        name,
        sex: 'P',
        born,
        mother: 'Rina',
        since: born,
        over_at: new Date(Date.parse(born) + 5 * 366 * dayMs),
        added_at: new Date(Date.parse(born)),
        ...told,
      } as never)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Keeps a weighing of this day and what follows from it, and refers. */
  async function weigh(kader: number, child: Child, day: string, now: number, told: Weighed, practice = false) {
    return inTurn(
      kader,
      now,
      async (context) => {
        const measured = {
          day,
          weight: told.weight ?? null,
          length: told.length ?? null,
          lying: null,
          head: null,
          arm: told.arm ?? null,
          oedema: told.oedema ?? null,
        };
        const month = Temporal.PlainDate.from(day).subtract({ months: 1 }).toString();
        const growth = assess(child, measured, told.before ? [{ day: month, weight: told.before }] : []);
        const { weight, length, arm, oedema } = measured;
        const row = {
          weight,
          length,
          arm,
          oedema,
          growth: JSON.stringify(growth),
          gain: growth.gain,
          twice: growth.twice,
        };
        const at = new Date(now);
        await context.db
          .insertInto('weighing')
          .values({
            kabupaten,
            child: child.id,
            day,
            posyandu,
            month: day.slice(0, 7),
            ...row,
            by: kader,
            at,
            changed_at: at,
          })
          .onConflict((same) => same.columns(['kabupaten', 'child', 'day']).doUpdateSet(row))
          .execute();
        const cause = referralFor(growth, { ...(oedema && { oedema }) }, day);
        return refer(deps, context, { child, place: await place(context.db), day }, cause);
      },
      practice,
    );
  }

  const rows = () =>
    db.selectFrom('outbox').selectAll().where('key', 'like', 'rujukan-%').orderBy('due_at').orderBy('key').execute();

  /** What would leave until then: `<when or what> <person>`, with the words. */
  async function leaving(now: number): Promise<[string, Reply][]> {
    const found: [string, Reply][] = [];
    for (const row of await rows()) {
      if (row.status !== 'queued' || row.due_at.getTime() > now) continue;
      const reply = await room.wanted![row.kind.replace('children.', '')]!(
        { now, db },
        { person: row.person, args: row.args as Answers },
      );
      const { when, what } = row.args as Answers;
      if (reply) found.push([`${String(when ?? what)} ${row.person}`, reply as Reply]);
    }
    return found;
  }

  const sent = (now: number) =>
    db
      .updateTable('outbox')
      .set({ status: 'sent', sent_at: new Date(now) })
      .where('status', '=', 'queued')
      .where('due_at', '<=', new Date(now))
      .execute();

  const act = (person: number, name: string, argument: string, now: number): Promise<EffectResult> =>
    inTurn(person, now, (context: Context) => room.actions![name]!(context, { argument }));

  const effect = (name: string) => room.effects![name]!;

  return { place, inTurn, kader, bidan, puskesmas, clear, add, weigh, rows, leaving, sent, act, effect };
}

/** The words of a reply, and its buttons in brackets. */
export const said = ({ parts, choices = [] }: Reply): string =>
  [
    ...parts.map((part) => texts.render('id', part)),
    choices.map(({ label }) => `[${texts.render('id', label)}]`).join(' '),
  ]
    .filter((line) => line !== '')
    .join('\n');
