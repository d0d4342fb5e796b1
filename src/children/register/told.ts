/** What a kader told of a child, made ready for the register: checked, and with what could not be taken. */
import { phoneOf } from '../../directory/people/contacts.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { ListedChild } from '../../texts/reading/children/child-list.ts';
import type { ChildLine, ToldChild } from '../../texts/reading/children/told-child.ts';
import type { NewChild } from './add.ts';
import { keptNik, nikProblem } from './nik.ts';

/** Names of texts in children/child:doubt. */
export type ToldProblem = ChildLine['doubts'][number] | { why: 'nik-born' | 'nik-sex'; written: string };

export type Ready = Omit<NewChild, 'sex' | 'born'> & Partial<Pick<NewChild, 'sex' | 'born'>>;

/** undefined: something is missing that no child can be without. */
export const complete = (child: Ready): NewChild | undefined =>
  child.sex !== undefined && child.born !== undefined ? { ...child, sex: child.sex, born: child.born } : undefined;

/** A line of a list, ready. */
export interface Line extends ListedChild {
  child: Ready;
  problems: ToldProblem[];
}

export function readyChild(
  secrets: Pick<Secrets, 'hash'>,
  { told, doubts }: Pick<ChildLine, 'told' | 'doubts'>,
): { child: Ready; problems: ToldProblem[] } {
  const problems: ToldProblem[] = [...doubts];
  const { nik, phone, movedIn, newborn, birthWeight, birthLength, name, ...same } = told;
  const child: Ready = {
    ...same,
    name: name ?? nameless(told),
    birth_weight: birthWeight,
    birth_length: birthLength,
    ...happened({ movedIn, newborn }),
  };
  if (phone !== undefined) {
    child.phone = phoneOf(phone);
    if (child.phone === undefined) problems.push({ why: 'phone', written: phone });
  }
  if (nik !== undefined && child.sex !== undefined && child.born !== undefined) {
    const problem = nikProblem(nik, { sex: child.sex, born: child.born });
    if (problem === undefined) child.nik = keptNik(secrets, nik);
    else problems.push({ why: problem === 'length' ? 'nik' : `nik-${problem}`, written: `…${nik.slice(-4)}` });
  }
  return { child, problems };
}

/** A newborn has no name yet. */
const nameless = ({ mother }: ToldChild) => `Bayi ${mother ?? ''}`.trim();

function happened({
  movedIn,
  newborn,
}: Pick<ToldChild, 'movedIn' | 'newborn'>): Pick<NewChild, 'how' | 'day' | 'from'> {
  if (movedIn) return { how: 'moved-in', day: movedIn.day, from: movedIn.from };
  return newborn ? { how: 'born' } : {};
}
