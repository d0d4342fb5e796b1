/** A town with a meeting that has taken place, where action items are written down. */
import type { Kysely } from 'kysely';
import { dayMs, instantOf } from '../../src/clock.ts';
import type { Answers } from '../../src/conversation/run.ts';
import { actionsOf } from '../../src/meetings/base/action-items.ts';
import type { MessageKind } from '../../src/names.ts';
import type { Database } from '../../src/records/tables.ts';
import { now, openTown, type Town } from './planning.ts';

export const day = dayMs;

/** People by their role in the tests. Chair, secretary and health are invited to `meeting`, `planning` has no channel, and `stranger` runs
 *  another city's body. */
export async function openStage(db: Kysely<Database>) {
  const town = await openTown(db);
  const [chair, secretary] = [await town.who('Ketua'), await town.who('Sekretaris')];
  const [health, planning] = [await town.who('Ketua bidang kesehatan'), await town.who('Anggota')];
  const stranger = await town.who('Sekretaris Samarinda');
  const meeting = await heldMeeting(town, [chair, secretary, health]);
  return { town, chair, secretary, health, planning, stranger, meeting };
}

/** Yesterday's meeting of the city, to which these are invited. */
export async function heldMeeting({ db }: Town, people: number[], wish: { area?: string; wall?: string } = {}) {
  const wall = wish.wall ?? '2026-11-04T09:00';
  const { id } = await db
    .insertInto('meeting')
    .values({
      area: wish.area ?? '64.74',
      level: 'kabkota',
      kind: 'rakor',
      status: 'invited',
      revision: 1,
      theme: 'Posyandu aktif',
      venue: 'Pendopo',
      detail: '{}',
      starts_wall: wall,
      zone: 'WITA',
      starts_at: new Date(instantOf(wall, 'WITA')),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const person of people)
    await db
      .insertInto('invitee')
      .values({ meeting: id, person, name: `p${person}` })
      .execute();
  return id;
}

/** This person writes an item down. Answers what the bot says. */
export const write = (town: Town, by: number, meeting: number, owner: number | string, more: Answers = {}, at = now) =>
  town.does(
    by,
    'add_action',
    {
      meeting: String(meeting),
      activity: `Kegiatan ${owner}`,
      deadline: '2026-12-10',
      ...(typeof owner === 'number' ? { who: `p${owner}`, owner: 'x' } : { who: 'luar', owner }),
      ...more,
    },
    at,
  );

export const items = ({ db }: Town, meeting: number) => actionsOf(db, meeting);

export const rows = ({ db }: Town, kind: MessageKind) =>
  db.selectFrom('outbox').selectAll().where('kind', '=', kind).orderBy('key').execute();

/** What a row would say if it left now. undefined: it is not sent. */
export async function worded(town: Town, key: string, at: number): Promise<string | undefined> {
  const row = await town.db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  const wanted = town.room.wanted![row.kind.replace('meetings.', '')]!;
  const said = await wanted({ db: town.db, now: at }, { person: row.person, args: row.args as Answers });
  if (said === false) return undefined;
  const reply = said === true ? JSON.parse(row.reply) : said;
  return reply.parts.map((text: never) => town.render(text)).join('\n\n');
}
