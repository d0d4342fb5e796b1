/** Who quotes a notice and writes answers it, without a button: many do just that. */
import type { Answers } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';

/** A coded word, by the action that it is for. */
interface Word {
  room: string;
  action: string;
  argument?: string;
}

/** What a text means that quotes this message of ours; undefined: nothing of the notices. */
export async function quotedNotice(
  db: Db,
  quoted: { channel: string; message: string; person: number; text: string; word?: Word },
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
    .select(['id', 'reminds', 'ack', 'replies'])
    .where('id', '=', Number(row.args.notice))
    .executeTakeFirst();
  if (!sent) return undefined;
  const notice = String(sent.reminds ?? sent.id);
  const tapped = tapOf(sent, quoted.word);
  if (tapped) return { effect: `!notices.${tapped}`, args: { argument: quoted.word?.argument ?? notice } };
  return { effect: 'notices.answer', args: { notice, body: quoted.text.slice(0, 1000) } };
}

/** `Mengerti` in answer to it is the button, not something to be read by its sender. */
function tapOf({ ack, replies }: { ack: boolean; replies: boolean }, word: Word | undefined): string | undefined {
  if (word?.room !== 'notices') return undefined;
  return (word.action === 'ack' && ack) || (word.action === 'reply' && replies) ? word.action : undefined;
}
