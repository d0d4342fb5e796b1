/** What of the children waits for whoever looks after them, beside the reports: referrals without a result, and weighings that are in doubt. */
import { carers } from '../../directory/people/carers.ts';
import type { Waits } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { referralsIn } from './referral-counts.ts';
import { areaOf, doubtsOf } from './unusual.ts';

const text = textOf('children/pages');

export const childrenWait: Waits = async (asked) => {
  if (!asked.person.grants.some(({ role }) => carers.includes(role))) return [];
  const { places, kabupaten } = await areaOf(asked);
  const own = new Set(places.map(({ id }) => id));
  const all = await Promise.all(kabupaten.map((one) => referralsIn(asked.db, one, asked.now)));
  const referrals = all
    .flat()
    .filter(({ posyandu }) => own.has(posyandu))
    .reduce((sum, { waiting }) => sum + waiting, 0);
  const doubts = await doubtsOf(asked);
  return [
    ...(referrals > 0
      ? [{ page: 'children.referrals', label: text('waits-referrals', { count: referrals }) } as const]
      : []),
    // They are looked at in the chat: the page says with which word.
    ...(doubts > 0
      ? [{ page: 'reporting.verification', label: text('waits-doubts', { count: doubts }) } as const]
      : []),
  ];
};
