/** What is told of a weighing that the bidan gave back: to its kader why, with the child's line, and to the bidan what the kader did. */

import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { peopleAt } from '../../directory/people/places.ts';
import { covers } from '../../directory/people/rights.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Context, unlessRefused, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { nameOf } from '../referral/worded.ts';
import { lineOf } from './line.ts';
import { type Found, ticketOf, weighingOf } from './looked-at.ts';

const text = textOf('children/periksa_anak');
const usefulMs = 14 * dayMs;

export const ticket = ({ child, row }: Found) => ticketOf({ child: child.id, day: row.day });

/** Whoever told it last, as long as she is its kader; else all kader of the posyandu. */
export async function tellReturned({ db, now, person }: Context, found: Found): Promise<void> {
  const { place, row } = found;
  const kader = (await peopleAt(db, place, ['kader'], now)).map(({ id }) => id).filter((id) => id !== person?.id);
  const people = row.by !== null && kader.includes(row.by) ? [row.by] : kader;
  await send({ db, now }, found, 'returned', people);
}

async function send(
  { db, now }: Pick<Context, 'db' | 'now'>,
  found: Found,
  what: 'returned' | 'answered',
  people: number[],
) {
  await enqueue(
    db,
    ...people.map((person) => ({
      kabupaten: kabupatenOf(found.place.area),
      key: `periksa-${ticket(found)}-${what}-${now}-${person}`,
      person,
      kind: 'children.returned' as const,
      reply: { parts: [] },
      args: { weighing: ticket(found), what },
      dueAt: now,
      expiresAt: now + usefulMs,
      priority: 2,
    })),
  );
}

/** Worded as it leaves. */
export const returnedWanted =
  ({ texts }: ChildrenDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const reader = await loadPerson(db, person, now);
    const found = await unlessRefused(() => weighingOf({ db }, args.weighing));
    if (!reader || !found || !(await covers(db, reader, { posyandu: found.place.id }, childKeepers))) return false;
    const { row, child } = found;
    const line = { literal: lineOf(texts, reader.language, { ...row, child }) };
    const mine = ticket(found);
    if (args.what === 'answered') {
      if (row.checked === 'confirmed' || row.checked === 'returned') return false;
      const told = text(row.checked === 'corrected' ? 'mended' : 'stands', { name: await nameOf(db, row.by) });
      return { parts: [told, line], choices: decisions(mine) };
    }
    if (row.checked !== 'returned') return false;
    return returned(mine, line, { name: await nameOf(db, row.checked_by), remark: row.remark });
  };

function returned(mine: string, line: Text, { name, remark }: { name: string; remark: string | null }): Reply {
  return {
    parts: [text('returned', { name }), line, text('remark', { remark: remark ?? 'none' })],
    choices: [
      { data: `!children.mend.${mine}`, label: text('tap-mend') },
      { data: `!children.stands.${mine}`, label: text('tap-stands') },
    ],
  };
}

export const decisions = (mine: string): Choice[] => [
  { data: `!children.confirm.${mine}`, label: text('tap-right') },
  { data: `!children.give_back.${mine}`, label: text('tap-back') },
];

/** Whoever gave it back hears of it. */
export async function tellBidan(context: Context, found: Found, by = found.row.checked_by): Promise<void> {
  if (by !== null) await send(context, found, 'answered', [by]);
}
