/** People to whom WhatsApp lets us send nothing for now. Whoever tries on is punished for it, so nothing is sent to her until she has
 *  written herself, which renews the token that our messages to her carry, or until a day has passed. Nobody else is meant. */
import { sql } from 'kysely';
import { dayMs } from '../../../clock.ts';
import { chatHash, type Deps } from '../base/deps.ts';

const quietMs = dayMs;

export type Refusals = ReturnType<typeof openRefusals>;

export function openRefusals(deps: Deps) {
  const { db, clock } = deps;

  return {
    /** `chat`: as it stands in the tables. */
    async note(chat: string): Promise<void> {
      const newest = sql<number>`(select coalesce(max(seq), 0) from kabar.whatsapp_received where chat = ${chat})`;
      await db
        .insertInto('whatsapp_refused')
        .values({ chat, seq: newest, at: new Date(clock.now()) })
        .onConflict((conflict) =>
          conflict
            .column('chat')
            .doUpdateSet({ seq: (row) => row.ref('excluded.seq'), at: (row) => row.ref('excluded.at') }),
        )
        .execute();
    },
    async holds(chat: string): Promise<boolean> {
      const row = await db
        .selectFrom('whatsapp_refused as refused')
        .select('refused.chat')
        .where('refused.chat', '=', chatHash(deps, chat))
        .where('refused.at', '>', new Date(clock.now() - quietMs))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('whatsapp_received as received')
                .select('received.seq')
                .whereRef('received.chat', '=', 'refused.chat')
                .whereRef('received.seq', '>', 'refused.seq'),
            ),
          ),
        )
        .executeTakeFirst();
      return row !== undefined;
    },
    /** It was the number that was restricted, and is no longer. */
    async forget(): Promise<void> {
      await db.deleteFrom('whatsapp_refused').execute();
    },
    async tidy(now: number): Promise<void> {
      await db
        .deleteFrom('whatsapp_refused')
        .where('at', '<', new Date(now - quietMs))
        .execute();
    },
  };
}
