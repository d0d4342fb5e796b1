/** What was told of children at the scales, day by day. */
import type { Context } from '../../../room.ts';
import type { Child } from '../../base/child.ts';
import { servicesOf } from '../../weighing/keep.ts';

export interface ToldOf {
  child: number;
  day: string;
  weight: number | null;
  services: ReturnType<typeof servicesOf>;
}

/** By child, the oldest first. */
export async function toldOf(
  { db }: Context,
  children: readonly Pick<Child, 'kabupaten' | 'id'>[],
): Promise<Map<number, ToldOf[]>> {
  const [first] = children;
  if (!first) return new Map();
  const rows = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'weight', 'services'])
    .where('kabupaten', '=', first.kabupaten)
    .where(
      'child',
      'in',
      children.map(({ id }) => id),
    )
    .orderBy('day')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ ...row, services: servicesOf(row) })),
    ({ child }) => child,
  );
}
