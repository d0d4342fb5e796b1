/** The kader who made a code hears what became of it: somebody follows the child now, or guessed at its birth date. */
import { dayMs } from '../../clock.ts';
import type { Choice } from '../../conversation/run.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Context, Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import type { Follow } from './codes.ts';

const text = textOf('children/kode_ibu');

export async function tellMaker(
  { db, now, person }: Context,
  code: Follow,
  _place: Place,
  what: 'used' | 'spent',
): Promise<void> {
  if (code.made_by === null || code.made_by === person?.id) return;
  await enqueue(db, {
    kabupaten: code.kabupaten,
    key: `ikuti-${code.id}-${what}`,
    person: code.made_by,
    kind: 'children.follow_told',
    reply: { parts: [] },
    args: { kabupaten: code.kabupaten, child: code.child, what },
    dueAt: now,
    expiresAt: now + 3 * dayMs,
  });
}

/** Only for whoever still keeps the child. */
export const toldWanted: Wanted = async ({ db, now }, { person, args }) => {
  const child = await db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', '=', String(args.kabupaten))
    .where('id', '=', Number(args.child))
    .executeTakeFirst();
  const reader = await loadPerson(db, person, now);
  const place = child && (await loadPlace(db, child.posyandu));
  if (!reader || !place || !(await covers(db, reader, { posyandu: place.id }, childKeepers))) return false;
  const used = args.what === 'used';
  const choice: Choice = used
    ? { data: `!children.follow_end.${child.id}`, label: text('tap-end') }
    : { data: `!children.follow_code.${child.id}`, label: text('tap') };
  return { parts: [text(used ? 'told-used' : 'told-spent', { child: child.name })], choices: [choice] };
};
