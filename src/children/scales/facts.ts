/** What a line at the scales tells of the child herself: RT, phone, NIK, birth weight, her mother. What the register does not have is written
 *  down; what it has otherwise is told, and stays. */
import type { Text } from '../../conversation/run.ts';
import type { Context } from '../../room.ts';
import type { ChildFacts, ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { changeChild } from '../register/change.ts';
import { changesIn, shownField } from '../register/fields.ts';
import { sameName } from '../register/find.ts';
import { childText } from '../register/labels.ts';
import { type Ready, readyChild } from '../register/told.ts';
import type { Scales } from './session.ts';

const text = textOf('children/scales');

export interface ReadFacts {
  ready: Ready;
  /** What cannot be so. */
  problems: Text[];
}

/** `of`: what is known of the child already; her NIK is checked against it. */
export function readFacts(
  deps: Pick<ChildrenDeps, 'secrets'>,
  facts: ChildFacts,
  of?: Pick<Child, 'sex' | 'born'>,
): ReadFacts {
  const { months: _, rt, rw, sex = of?.sex, born = of?.born, ...same } = facts;
  const block = rt !== undefined && rw !== undefined ? `${rt}/${rw}` : rt;
  const told = { ...same, ...(sex && { sex }), ...(born && { born }), ...(block && { rt: block }) };
  const { child, problems } = readyChild(deps.secrets, { told, doubts: [] });
  return { ready: child, problems: problems.map(({ why, written }) => childText('doubt', { why, written })) };
}

export async function keepFacts(
  deps: Pick<ChildrenDeps, 'secrets'>,
  context: Context,
  { place }: Scales,
  child: Child,
  line: ScaleLine,
): Promise<Text[]> {
  const { mother, sex: _, born: __, ...facts } = line.child ?? {};
  const others = mother !== undefined && child.mother !== null && isHers(mother, child.mother);
  const { ready, problems } = readFacts(deps, { ...facts, ...(mother && !others && { mother }) }, child);
  const all = Object.entries(changesIn(child, ready, true)).filter(([column]) => !/^(?:sex|born)$/.test(column));
  const fresh = all.filter(([column]) => child[column as 'rt'] === null);
  const values = Object.fromEntries(fresh);
  if (fresh.length > 0) {
    await changeChild(context, place, { child, values });
    Object.assign(child, values);
  }
  const kept = fresh.filter(([column]) => column !== 'nik_hash');
  const differing = all.filter(([column]) => child[column as 'rt'] !== values[column] && column !== 'nik_hash');
  return [
    ...(kept.length > 0 ? [text('facts-kept', { name: child.name })] : []),
    ...kept.map(([column, value]) => ({ key: 'children/anak_ubah:field' as const, args: factArgs(column, value) })),
    ...differing.map(([column, value]) =>
      text('fact-differs', {
        name: child.name,
        said: shownField(column, value, 'id'),
        stands: shownField(column, child[column as 'rt'], 'id'),
      }),
    ),
    ...problems,
  ];
}

const factArgs = (field: string, value: unknown) => ({ field, now: shownField(field, value, 'id') });

/** `Rina` is Rina Marlina. */
const isHers = (said: string, known: string): boolean => sameName(known, said) || sameName(said, known);
