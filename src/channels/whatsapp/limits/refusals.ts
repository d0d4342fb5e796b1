/** People to whom WhatsApp lets us send nothing for now (error 463). Whoever goes on sending is punished for it, so we send such a person
 *  nothing until she has written herself, which renews the token that our messages to her carry, or until a day has passed. The refusal
 *  concerns her alone. */
import { sql } from 'kysely';
import { dayMs } from '../../../clock.ts';
import { chatHash, type Deps } from '../base/deps.ts';

export type Refusals = ReturnType<typeof openRefusals>;

export const openRefusals = (deps: Deps) => ({
  /** `chat`: hashed, as in the tables. */
  note: (chat: string) => note(deps, chat),
  /** WhatsApp has refused a message to this chat, and neither has she written since nor has a day passed. */
  async holds(chat: string): Promise<boolean> {
    const { db, clock } = deps;
    const row = await db
      .selectFrom('whatsapp_refused as refused')
      .select('refused.chat')
      .where('refused.chat', '=', chatHash(deps, chat))
      .where('refused.at', '>', new Date(clock.now() - dayMs))
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
  /** A restriction of the whole number has ended, and the refusals came from it. */
  async forget(): Promise<void> {
    await deps.db.deleteFrom('whatsapp_refused').execute();
  },
  async tidy(now: number): Promise<void> {
    await deps.db
      .deleteFrom('whatsapp_refused')
      .where('at', '<', new Date(now - dayMs))
      .execute();
  },
});

/** `seq`: of her newest message. A newer one ends the refusal. */
async function note({ db, clock }: Deps, chat: string): Promise<void> {
  const seq = sql<number>`(select coalesce(max(seq), 0) from kabar.whatsapp_received where chat = ${chat})`;
  await db
    .insertInto('whatsapp_refused')
    .values({ chat, seq, at: new Date(clock.now()) })
    .onConflict((conflict) =>
      conflict
        .column('chat')
        .doUpdateSet({ seq: (row) => row.ref('excluded.seq'), at: (row) => row.ref('excluded.at') }),
    )
    .execute();
}
