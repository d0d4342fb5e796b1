/** Is a child that is told of in the register already? Nobody decides that but a person: these are asked about. Pure. */
import type { Child, Sex } from '../base/child.ts';
import { sameName } from './find.ts';

export interface Told {
  name: string;
  sex?: Sex | undefined;
  born: string;
  mother?: string | null | undefined;
  nik?: { hash: string } | undefined;
}

/** What is needed of a child to tell. */
type Known = Pick<Child, 'name' | 'sex' | 'born' | 'mother' | 'nik_hash'>;

/** The same NIK; or the same birth date with a name or mother like it; or the same name with the same mother, born otherwise. Twins share their birth
 *  date and mother: another name, or another sex, makes a child of its own. */
export function doublesOf<C extends Known>(children: readonly C[], told: Told): C[] {
  return children.filter((child) => {
    if (told.nik && child.nik_hash !== null) return child.nik_hash === told.nik.hash;
    const [name, mother] = [sameName(child.name, told.name), isSame(child.mother, told.mother)];
    if (child.born !== told.born) return name && mother === true && isNear(child.born, told.born);
    if (told.sex !== undefined && child.sex !== told.sex && !name) return false;
    return name ? mother !== false || child.sex === told.sex : mother === true && isUnnamed(child.name, told.name);
  });
}

/** undefined: one of them is not known. */
function isSame(one: string | null, other: string | null | undefined): boolean | undefined {
  if (!one || !other) return undefined;
  return sameName(one, other);
}

/** Day and month changed places, or a slip in one of them. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one.split('-'), other.split('-')];
  return a.filter((part, at) => part === b[at]).length === 2 || (a[0] === b[0] && a[1] === b[2] && a[2] === b[1]);
}

/** A newborn is written down as `Bayi Rina` until it has its name. */
const isUnnamed = (...names: string[]) => names.some((name) => /^(bayi|by|adik|ananda)\b/i.test(name.trim()));
