/** What several kader tell of one child on one day becomes one row: what is new is added, what differs is handed back. Pure. */
import type { Services } from '../../texts/reading/scales/scale-line.ts';
import type { Measured } from '../growth/types.ts';

/** What was told. Absent: nothing was said of it. `null` takes a figure or a service away; it needs `correct`. */
export type Told = Partial<Omit<Measured, 'day'>> & {
  notWeighed?: string | null;
  services?: { [Key in keyof Services]?: Services[Key] | null };
};

/** What a row holds, as far as it is told. */
export type Held = Omit<Measured, 'day'> & { notWeighed: string | null; services: Services };

export type HeldName = Exclude<keyof Held, 'services'> | `services.${keyof Services}`;

/** The same thing told twice, and not the same way. */
export interface Differs {
  name: HeldName;
  stands: unknown;
  told: unknown;
}

export interface Merged {
  held: Held;
  /** What has become another than it was. */
  changed: HeldName[];
  differs: Differs[];
}

export const nothingHeld: Held = {
  weight: null,
  length: null,
  lying: null,
  head: null,
  arm: null,
  oedema: null,
  notWeighed: null,
  services: {},
};

const measures = ['weight', 'length', 'lying', 'head', 'arm', 'oedema', 'notWeighed'] as const;

/** `correct`: what was told takes the place of what stands. */
export function merge(before: Held, told: Told, correct = false): Merged {
  const held: Held = { ...before, services: { ...before.services } };
  const changed: HeldName[] = [];
  const differs: Differs[] = [];
  const take = (name: HeldName, stands: unknown, now: unknown, set: () => void) => {
    if (now === undefined || same(stands, now) || (!correct && isLess(name, stands, now))) return;
    if (!correct && !isNothing(stands) && !(isProgress(name, stands, now) || isNothing(now))) {
      differs.push({ name, stands, told: now });
    } else if (correct || !isNothing(now)) {
      set();
      changed.push(name);
    }
  };
  // A child that was too fussy at first and is weighed later was weighed.
  if (typeof told.weight === 'number' && before.notWeighed !== null) {
    held.notWeighed = null;
    changed.push('notWeighed');
  }
  for (const name of measures) {
    if (name === 'notWeighed' && typeof told.weight === 'number') continue;
    const stands = name === 'notWeighed' && before.weight !== null ? before.weight : held[name];
    take(name, stands, told[name], () => Object.assign(held, { [name]: told[name] }));
  }
  for (const [key, now] of Object.entries(told.services ?? {}) as [keyof Services, unknown][]) {
    const stands = held.services[key];
    const joined = correct ? now : joinedWith(stands, now);
    take(`services.${key}`, stands, joined, () => {
      if (joined === null) delete held.services[key];
      else Object.assign(held.services, { [key]: joined });
    });
  }
  return { held, changed, differs };
}

const isNothing = (value: unknown) => value === null || value === undefined;

/** Several vaccines, signs and illnesses stand beside each other. */
function joinedWith(stands: unknown, now: unknown): unknown {
  if (Array.isArray(stands) && Array.isArray(now)) {
    const known = new Set(stands.map((one) => JSON.stringify(one)));
    return [...stands, ...now.filter((one) => !known.has(JSON.stringify(one)))];
  }
  if (isRecord(stands) && isRecord(now)) return { ...stands, ...now };
  return now;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Not yet becomes done, and done becomes known more closely. */
function isProgress(name: HeldName, stands: unknown, now: unknown): boolean {
  if (!name.startsWith('services.')) return false;
  if (Array.isArray(now) || isRecord(now)) return true;
  return ['no', false, 'given', 'incomplete'].includes(stands as string);
}

/** A capsule of which the colour is known already. */
const isLess = (name: HeldName, stands: unknown, now: unknown): boolean =>
  name === 'services.vitaminA' && now === 'given' && (stands === 'blue' || stands === 'red');

/** Objects of JSON, whose keys the database may have put in another order. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, at) => same(value, other[at]));
  }
  if (isRecord(one) && isRecord(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => same(one[key], other[key]));
  }
  return one === other || (isNothing(one) && isNothing(other));
}
