/** Answers that the platform refuses to deliver to a chat for now. Such an answer goes by her other channel, or with the answer to her
 *  next message, which opens the chat again. It is a row of the outbox, so that it is sent once. */
import type { Inbound } from '../channels/channel.ts';
import { dayMs } from '../clock.ts';
import type { Reply } from '../conversation/run.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { InboxDeps } from './deps.ts';
import type { Session } from './session.ts';

const kind = 'inbox.held';
/** After two days she has asked again, and the old answer would confuse her. */
const keptMs = 2 * dayMs;

/** `repeat` names the answer. Nothing is held for a stranger: the bot asks her once more who she is. */
export async function hold(
  { db, clock }: Pick<InboxDeps, 'db' | 'clock'>,
  { person, run }: Session,
  { channel }: Inbound,
  { reply, repeat }: { reply: Reply; repeat: string },
): Promise<void> {
  if (person === undefined) return;
  const { choices, ...words } = reply;
  // The running question is answered where it was asked: on another channel nobody would understand its buttons.
  const kept = run?.mode === 'ask' || !choices ? words : reply;
  await enqueue(db, {
    // The inbox does not know what an answer is about.
    kabupaten: '',
    key: `held-${repeat}`,
    person,
    kind,
    priority: 1,
    urgent: true,
    avoid: channel,
    reply: { ...kept, parts: [{ key: 'inbox/inbox:held' }, ...reply.parts] },
    dueAt: clock.now(),
    expiresAt: clock.now() + keptMs,
  });
}

/** Tries again, in order, what could not be sent to a person who has now written. */
export async function release({ db, clock }: Pick<InboxDeps, 'db' | 'clock'>, person: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'queued', reason: null, attempts: 0 })
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('status', '=', 'failed')
    .where('reason', '=', 'unreachable')
    .where('expires_at', '>', new Date(clock.now()))
    .execute();
}
