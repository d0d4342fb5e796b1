/** One group of recipients while a sentence is read: who, where, and which of them. Pure. */
import { type Audience, allOf, anyOf } from '../base/audience.ts';

export interface Group {
  /** Roles, agencies and lists, which the places bind. `roles`: '' for what is no role. */
  bound: Audience[];
  roles: string[];
  /** Before it stood `semua` or `atau`: it may stand for itself. */
  apart: boolean[];
  people: Audience[];
  places: Audience[];
  late?: 'late' | 'reported';
  all: boolean;
}

export const newGroup = (): Group => ({ bound: [], roles: [], apart: [], people: [], places: [], all: false });

/** undefined: nothing is said. */
export function groupOf({ bound, people, places, late, all }: Group): Audience | undefined {
  const here = places.filter((place) => !('all' in place));
  const where = here.length < places.length ? undefined : anyOf(here);
  const who = anyOf(bound) ?? (late === 'reported' ? { role: 'kader' as const } : undefined);
  const parts = [who, where, ...(late === 'late' ? [{ unreported: true as const }] : [])].filter(
    (one) => one !== undefined,
  );
  const said = parts.length > 0 || all || places.length > 0;
  const main = said
    ? [late === 'reported' ? { of: allOf(parts), except: { unreported: true as const } } : allOf(parts)]
    : [];
  return anyOf([...main, ...people]);
}

/** Takes the last of the bound into a group of its own. */
export function splitLast(groups: Group[]): Group {
  const group = groups.at(-1)!;
  const last = {
    ...newGroup(),
    bound: group.bound.splice(-1),
    roles: group.roles.splice(-1),
    apart: group.apart.splice(-1),
  };
  groups.push(last);
  return last;
}
