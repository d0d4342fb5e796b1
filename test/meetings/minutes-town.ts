/** A town whose meeting has begun, with minutes to be written. */
import type { Kysely } from 'kysely';
import type { Answers } from '../../src/conversation/run.ts';
import type { MessageKind } from '../../src/names.ts';
import type { Database } from '../../src/records/tables.ts';
import type { EffectResult } from '../../src/room.ts';
import { openInvited, type openTown } from './planning.ts';

/** Half an hour after the meeting of `wish` has begun. */
export const during = Date.parse('2026-11-19T09:30:00+08:00');

type Files = Parameters<typeof openTown>[1];

/** Meeting 1: seven people are invited, one of them is not in the chat, and the agenda has two points. */
export async function openMeeting(db: Kysely<Database>, more: Answers = {}, files?: Files) {
  const { town, secretary } = await openInvited(db, more, files);
  let count = 0;
  /** One message of a chat. The same `source` means the same message, edited. */
  const does = (who: number, name: string, args: Answers | string, source = `m${++count}`) =>
    town.does(who, name, args, during, source);
  return {
    ...town,
    secretary,
    chair: await town.who('Ketua'),
    member: await town.who('Ketua bidang kesehatan'),
    does,
    asks: (who: number, lookup: string, args: Answers = {}) => town.asks(who, lookup, args, during),
    begin: (who: number, leader = 'Ketua') => does(who, 'minutes_open', { meeting: '1', leader, taker: 'Sekretaris' }),
    /** Says something at the current item of this phone. Answers the item that is current then. */
    async writes(who: number, note: string, item?: string, source?: string) {
      const done = await does(who, 'minutes_note', { meeting: '1', item: item ?? null, note }, source);
      return { ...done, at: itemOf(done.result) };
    },
    notes: async () =>
      (
        await db.selectFrom('minutes_note').select(['item', 'body']).where('meeting', '=', 1).orderBy('id').execute()
      ).map(({ item, body }) => `${item}: ${body}`),
    row: () => db.selectFrom('minutes').selectAll().where('meeting', '=', 1).executeTakeFirstOrThrow(),
    sent: (kind: MessageKind) => db.selectFrom('outbox').selectAll().where('kind', '=', kind).orderBy('key').execute(),
  };
}

const itemOf = (result?: EffectResult) => String(result?.next?.args?.item ?? '');
