/** What waits for a person among the notices: those to confirm, and those that need her yes. */
import { hourMs } from '../../clock.ts';
import type { Waits } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { beginningOf } from '../base/notice.ts';
import { received } from './received.ts';
import { seenNotices } from './shown.ts';

const text = textOf('notices/pages');

export const waits: Waits = async (asked) => {
  const open = (await received(asked)).filter(
    ({ ack, acked_at, starts_at, lasts_hours }) =>
      ack && acked_at === null && starts_at!.getTime() + lasts_hours * hourMs > asked.now,
  );
  const decides = (await seenNotices(asked)).filter(
    ({ status, author }) => status === 'asked' && author !== asked.person.id,
  );
  return [
    ...decides.map(({ id, body, sender }) => ({
      page: 'notices.notice' as const,
      query: { notice: String(id) },
      label: text('waits-decision', { sender, start: beginningOf(body) }),
    })),
    ...(open.length > 0
      ? [{ page: 'notices.received' as const, label: text('waits-confirm', { count: open.length }) }]
      : []),
  ];
};
