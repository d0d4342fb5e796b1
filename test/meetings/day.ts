/** A meeting of the town on its day. The team and three camat are invited, and the list is open. */

import type { Kysely, Selectable } from 'kysely';
import { minuteMs } from '../../src/clock.ts';
import type { Answers } from '../../src/conversation/run.ts';
import { loadMeeting } from '../../src/meetings/base/meeting.ts';
import { countRoll, rollOf } from '../../src/meetings/day/roll.ts';
import type { Database } from '../../src/records/tables.ts';
import { type EffectResult, Refusal } from '../../src/room.ts';
import { openInvited, type Town, texts } from './planning.ts';

export const minute = minuteMs;
/** Nine o'clock, when the meeting begins. */
export const start = Date.parse('2026-11-19T09:00:00+08:00');

/** The person in most of the tests. */
export const dinkes = 'Ketua bidang kesehatan';

export interface Day {
  town: Town;
  secretary: number;
  code: string;
  /** The row of the invitee who is called so. */
  row(name: string): Promise<number>;
  /** A person types or taps, from her own chat or another one. */
  by(name: string, action: string, args: Answers | string, at?: number): Promise<string>;
  /** The people who are noted, in the order in which they came. */
  rows(): Promise<Selectable<Database['attendance']>[]>;
  counted(): Promise<ReturnType<typeof countRoll>>;
  audited(): Promise<string[]>;
  /** The ticket behind the code of the room. */
  ticket(): Promise<string>;
  /** A phone that we do not know. */
  stranger(
    chat: string,
    name: string,
    args: Answers | string,
    at?: number,
  ): Promise<{ said: string; result?: EffectResult }>;
}

export async function openDay(db: Kysely<Database>): Promise<Day> {
  const { town, secretary } = await openInvited(db);
  await town.does(secretary, 'open_room', '1', start - 60 * minute);
  const { code } = await db.selectFrom('room_code').select('code').executeTakeFirstOrThrow();
  return {
    town,
    secretary,
    code,
    row: async (name) =>
      (await db.selectFrom('invitee').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id,
    by: async (name, action, args, at = start) => (await town.does(await town.who(name), action, args, at)).said,
    rows: () => db.selectFrom('attendance').selectAll().orderBy('came_at').execute(),
    counted: async () => {
      const meeting = (await loadMeeting(db, 1))!;
      return countRoll(await rollOf(db, meeting), meeting);
    },
    audited: async () =>
      (await db.selectFrom('audit').select('action').orderBy('id').execute()).map(({ action }) => action),
    ticket: async () => (await db.selectFrom('room_code').select('ticket').executeTakeFirstOrThrow()).ticket,
    async stranger(chat, name, args, at = start) {
      const effect = typeof args === 'string' ? town.room.actions![name]! : town.room.effects![name]!;
      const given = typeof args === 'string' ? { argument: args } : args;
      const on = { now: at, person: undefined, channel: 'whatsapp' as const, chat, practice: false, turn: 't' };
      try {
        const result = await db.transaction().execute((tx) => effect({ ...on, db: tx }, given));
        const said = result.replies.flatMap(({ parts }) => parts.map((text) => texts.render('id', text))).join('\n\n');
        return { said, result };
      } catch (error) {
        if (error instanceof Refusal) return { said: `refused: ${error.text.key}` };
        throw error;
      }
    },
  };
}
