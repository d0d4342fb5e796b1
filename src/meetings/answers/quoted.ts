/** A text that quotes one of our messages about a meeting answers the invitation to that meeting. */
import type { Answers, Effect as Planned } from '../../conversation/run.ts';
import { quotedArgs } from '../../outbox/quoted.ts';
import type { Db } from '../../records/tables.ts';

const kinds = ['meetings.invitation', 'meetings.reminder', 'meetings.change', 'meetings.nudge'] as const;

/** undefined: the quoted message is about no invitation, or a coded word says itself what it answers. */
export async function quotedInvitation(
  db: Db,
  quoted: { channel: string; message: string; person: number; text: string; word?: { argument?: string } },
): Promise<{ effect: Planned['name']; args: Answers } | undefined> {
  if (quoted.word?.argument !== undefined) return undefined;
  const args = await quotedArgs(db, quoted, kinds);
  if (!args) return undefined;
  return {
    effect: 'meetings.answer_in_words',
    args: { meeting: String(args.meeting), words: quoted.text.slice(0, 1000) },
  };
}
