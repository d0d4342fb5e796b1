/** What was sent, counted as WhatsApp counts it: messages that we start and nobody answers, and how each day went. */
import { sql } from 'kysely';
import { dayMs } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import { chatHash, type Deps } from '../base/records.ts';

export class SentCounts {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Messages that we started within the last day and nobody answered, the number of sendings that they made up, and when the first of them
   *  left. A message to a person who wrote within the day before was an answer itself and is not counted. */
  async startedToday(on: Db = this.#deps.db): Promise<{ count: number; whole: number; first: number }> {
    const now = this.#deps.clock.now();
    const row = await on
      .selectFrom('whatsapp_sent as sent')
      .select((select) => [
        select.fn.countAll<number>().as('count'),
        sql<number>`count(distinct whole)`.as('whole'),
        select.fn.min('at').as('first'),
      ])
      .where('bulk', '=', true)
      .where('status', 'not in', ['queued', 'failed'])
      .where('at', '>', new Date(now - dayMs))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('whatsapp_received as answer')
              .whereRef('answer.chat', '=', 'sent.chat')
              .where(sql<boolean>`answer.at > sent.at - interval '1 day'`)
              .select('seq'),
          ),
        ),
      )
      .executeTakeFirstOrThrow();
    return { count: Number(row.count), whole: Number(row.whole), first: row.first?.getTime() ?? now };
  }

  /** She wrote within the last day, so what she gets now is an answer. */
  async isAnswer(chat: string): Promise<boolean> {
    const { db, clock } = this.#deps;
    const row = await db
      .selectFrom('whatsapp_received')
      .select('seq')
      .where('chat', '=', chatHash(this.#deps, chat))
      .where('at', '>', new Date(clock.now() - dayMs))
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** How each whole day between the two moments went, in messages, replies among them. */
  async days(from: number, to: number): Promise<{ left: number; refused: number }[]> {
    const nth = sql<number>`floor(extract(epoch from at - ${new Date(from)}::timestamptz) / ${sql.lit(dayMs / 1000)})::int`;
    const rows = await this.#deps.db
      .selectFrom('whatsapp_sent')
      .select([
        nth.as('day'),
        sql<number>`count(*) filter (where status not in ('queued', 'failed'))`.as('left'),
        sql<number>`count(*) filter (where status = 'failed')`.as('refused'),
      ])
      .where('at', '>=', new Date(from))
      .groupBy('day')
      .orderBy('day')
      .execute();
    const whole = Math.floor((to - from) / dayMs);
    return rows
      .filter(({ day }) => day < whole)
      .map(({ left, refused }) => ({ left: Number(left), refused: Number(refused) }));
  }
}
