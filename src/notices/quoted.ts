/** Who quotes a notice and writes answers it, without a button: many do just that. */
import type { Kysely } from 'kysely';
import type { Answers } from '../conversation/run.ts';
import type { Database } from '../records/tables.ts';

/** What a text means that quotes this message of ours; undefined: nothing of the notices. */
export async function quotedNotice(
  db: Kysely<Database>,
  quoted: { channel: string; message: string; person: number; text: string },
): Promise<{ effect: string; args: Answers } | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('args')
    .where('channel', '=', quoted.channel)
    .where('message', '=', quoted.message)
    .where('person', '=', quoted.person)
    .where('kind', '=', 'notices.notice')
    .executeTakeFirst();
  if (!row) return undefined;
  const sent = await db
    .selectFrom('notice')
    .select(['id', 'reminds'])
    .where('id', '=', Number(row.args.notice))
    .executeTakeFirst();
  if (!sent) return undefined;
  return {
    effect: 'notices.answer',
    args: { notice: String(sent.reminds ?? sent.id), body: quoted.text.slice(0, 1000) },
  };
}
