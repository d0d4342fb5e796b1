/** The action items as the minutes have them: what was agreed on then, not what became of it since. Without names: those can be forgotten. */

import { z } from 'zod';
import { erasedName } from '../../../directory/people/people.ts';
import type { Db } from '../../../records/tables.ts';
import { actionsOf, stateOf } from '../../base/action-items.ts';

const words = z.string().nullable();

export const agreedSchema = z.object({
  number: z.number(),
  ...{ problem: words, activity: z.string(), goal: words, target: words, place: words, fund: words, indicator: words },
  ...{ deadline: z.string(), agency: words, owner: z.number().nullable(), state: z.string() },
});
export type Agreed = z.infer<typeof agreedSchema>;

/** As they stand now. What was called off is no agreement any more. */
export async function agreedNow(db: Db, meeting: number): Promise<Agreed[]> {
  const left = (await actionsOf(db, meeting)).filter(({ status }) => status !== 'dibatalkan');
  return left.map((action) => agreedSchema.parse({ ...action, state: stateOf(action) }));
}

/** Who answers for each by its number, where the name is (still) known. */
export async function ownersOf(db: Db, meeting: number, agreed: Agreed[]): Promise<Map<number, string>> {
  const owners = agreed.flatMap(({ owner }) => owner ?? []);
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [0, ...owners])
    .where('name', '<>', erasedName)
    .execute();
  const outside = await db
    .selectFrom('action')
    .select(['number', 'owner_name'])
    .where('meeting', '=', meeting)
    .execute();
  const nameOf = ({ number, owner }: Agreed) =>
    owner === null
      ? outside.find((action) => action.number === number)?.owner_name
      : people.find(({ id }) => id === owner)?.name;
  return new Map(agreed.map((action) => [action.number, nameOf(action) ?? '']));
}
