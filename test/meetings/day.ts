/** A meeting of the town on its day: invited are the team and three camat, the list lies open. */
import type { Kysely } from 'kysely';
import type { Answers } from '../../src/conversation/run.ts';
import type { Database } from '../../src/records/tables.ts';
import { type EffectResult, Refusal } from '../../src/room.ts';
import { openTown, type Town, texts, wish } from './planning.ts';

export const minute = 60_000;
/** Nine o'clock, when the meeting begins. */
export const start = Date.parse('2026-11-19T09:00:00+08:00');

export interface Day {
  town: Town;
  secretary: number;
  code: string;
  /** The row of who bears this office's name. */
  row(name: string): Promise<number>;
  /** Somebody types or taps, from her own chat or another one; by name. */
  by(name: string, action: string, args: Answers | string, at?: number): Promise<string>;
  /** A phone that nobody of ours owns. */
  stranger(
    chat: string,
    name: string,
    args: Answers | string,
    at?: number,
  ): Promise<{ said: string; result?: EffectResult }>;
}

export async function openDay(db: Kysely<Database>): Promise<Day> {
  const town = await openTown(db);
  const secretary = await town.who('Sekretaris');
  await town.begin(secretary, wish);
  await town.does(secretary, 'plan', wish);
  await town.does(secretary, 'invite', '1_7_11');
  await town.does(secretary, 'open_room', '1', start - 60 * minute);
  const { code } = await db.selectFrom('room_code').select('code').executeTakeFirstOrThrow();
  return {
    ...{ town, secretary, code },
    row: async (name) =>
      (await db.selectFrom('invitee').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id,
    by: async (name, action, args, at = start) => (await town.does(await town.who(name), action, args, at)).said,
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
